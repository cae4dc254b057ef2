/** How a synthesis is written, checked and mended. */
@NullMarked
package dev.fanfold.merge.synthesis.check;

import org.jspecify.annotations.NullMarked;
