/** Ballots, and how they are counted; nothing here asks a model. */
@NullMarked
package dev.fanfold.merge.ballot;

import org.jspecify.annotations.NullMarked;
