/** What to do: splits, jobs and plans as immutable values, without a thread or a clock. */
@NullMarked
package dev.fanfold.job;

import org.jspecify.annotations.NullMarked;
