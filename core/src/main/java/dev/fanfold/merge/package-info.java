/** Folding parts back into one result, with a ledger of what became of each. */
@NullMarked
package dev.fanfold.merge;

import org.jspecify.annotations.NullMarked;
