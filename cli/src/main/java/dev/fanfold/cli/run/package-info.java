/** The command that runs a plan file. */
@NullMarked
package dev.fanfold.cli.run;

import org.jspecify.annotations.NullMarked;
