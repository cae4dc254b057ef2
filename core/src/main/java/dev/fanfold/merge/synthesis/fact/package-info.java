/** What a text states that code can look up in another: figures, dates, quotations, verdicts. */
@NullMarked
package dev.fanfold.merge.synthesis.fact;

import org.jspecify.annotations.NullMarked;
