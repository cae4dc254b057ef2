/** What came of a run: its parts, its ledger, its usage and its timing. */
@NullMarked
package dev.fanfold.result;

import org.jspecify.annotations.NullMarked;
