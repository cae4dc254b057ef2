/** Inputs larger than memory. */
@NullMarked
package dev.fanfold.size;

import org.jspecify.annotations.NullMarked;
