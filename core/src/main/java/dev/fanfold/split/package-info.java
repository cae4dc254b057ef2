/** Where to cut an input: records, lines, headings, paragraphs, sentences, token budgets. */
@NullMarked
package dev.fanfold.split;

import org.jspecify.annotations.NullMarked;
