/** What happened: parts and their fates, the ledger of every merge, timing, and the run as a whole. */
@NullMarked
package dev.fanfold.result;

import org.jspecify.annotations.NullMarked;
