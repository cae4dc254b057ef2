/** The fanfold command. */
@NullMarked
package dev.fanfold.cli;

import org.jspecify.annotations.NullMarked;
