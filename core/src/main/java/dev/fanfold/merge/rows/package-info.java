/** Stitched answers as lines of text. */
@NullMarked
package dev.fanfold.merge.rows;

import org.jspecify.annotations.NullMarked;
