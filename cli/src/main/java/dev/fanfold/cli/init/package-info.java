/** Plans to begin with: one for each way to split a job and to merge it again. */
@NullMarked
package dev.fanfold.cli.init;

import org.jspecify.annotations.NullMarked;
