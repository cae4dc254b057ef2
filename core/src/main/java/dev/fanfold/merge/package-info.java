/** Folds finished parts back into one result, and keeps the ledger of how. */
@NullMarked
package dev.fanfold.merge;

import org.jspecify.annotations.NullMarked;
