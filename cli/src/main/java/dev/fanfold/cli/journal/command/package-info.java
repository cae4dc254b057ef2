/** The command that looks at journals, checks them, writes them in other forms, and removes them. */
@NullMarked
package dev.fanfold.cli.journal.command;

import org.jspecify.annotations.NullMarked;
