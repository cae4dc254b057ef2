/** Measurements: whole runs over real HTTP, told as ratios. */
@NullMarked
package dev.fanfold.bench;

import org.jspecify.annotations.NullMarked;
