/** The forms in which a synthesiser and its judge answer. */
@NullMarked
package dev.fanfold.merge.synthesis.form;

import org.jspecify.annotations.NullMarked;
