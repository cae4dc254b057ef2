/** Reads plans and inputs from files and standard input, and refuses what cannot be text. */
@NullMarked
package dev.fanfold.cli.file;

import org.jspecify.annotations.NullMarked;
