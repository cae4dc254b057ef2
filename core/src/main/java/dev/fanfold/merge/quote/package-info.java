/** Texts as quoted, labelled material of a prompt. */
@NullMarked
package dev.fanfold.merge.quote;

import org.jspecify.annotations.NullMarked;
