/** The command that looks at a plan before anything is spent: what runs when, what it costs, what is likely to go wrong. */
@NullMarked
package dev.fanfold.cli.check;

import org.jspecify.annotations.NullMarked;
