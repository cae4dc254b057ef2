/** What survives a crash: an append-only text of every answer and every cent, in a versioned format of its own. */
@NullMarked
package dev.fanfold.journal;

import org.jspecify.annotations.NullMarked;
