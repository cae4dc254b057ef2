/** Proof by simulation: real virtual threads on a seeded scheduler and a virtual clock. The same seed gives the same run. */
@NullMarked
package dev.fanfold.simulation;

import org.jspecify.annotations.NullMarked;
