/** Scripts that let shells complete the command: one small tree of commands, written for each shell. */
@NullMarked
package dev.fanfold.cli.completion;

import org.jspecify.annotations.NullMarked;
