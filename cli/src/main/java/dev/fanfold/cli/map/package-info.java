/** The command that answers one question about each record of a file. */
@NullMarked
package dev.fanfold.cli.map;

import org.jspecify.annotations.NullMarked;
