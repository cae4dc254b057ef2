/** Small whole programs to start from. */
@NullMarked
package dev.fanfold.examples;

import org.jspecify.annotations.NullMarked;
