/** What the command was given: its options, its input, and the files that it writes. */
@NullMarked
package dev.fanfold.cli.map.given;

import org.jspecify.annotations.NullMarked;
