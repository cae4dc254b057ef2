/** What to do: splits, jobs and plans as immutable values. No thread, no clock, no input or output. */
@NullMarked
package dev.fanfold.job;

import org.jspecify.annotations.NullMarked;
