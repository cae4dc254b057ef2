/** Keeps a journal of every run: where it lies, which one a run goes on with, and what becomes of it. */
@NullMarked
package dev.fanfold.cli.journal;

import org.jspecify.annotations.NullMarked;
