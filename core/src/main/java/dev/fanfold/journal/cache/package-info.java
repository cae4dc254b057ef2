/** Answers that several programs share: a folder with one file for each, bounded in age and size. */
@NullMarked
package dev.fanfold.journal.cache;

import org.jspecify.annotations.NullMarked;
