/** One test for each promise, under its name. */
@NullMarked
package dev.fanfold.laws;

import org.jspecify.annotations.NullMarked;
