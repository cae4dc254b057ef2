/** What a synthesiser made of its sources. */
@NullMarked
package dev.fanfold.merge.synthesis;

import org.jspecify.annotations.NullMarked;
