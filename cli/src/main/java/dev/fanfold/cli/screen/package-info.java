/** The terminal that a person sits at: what it can show, how wide it is, and how lines are drawn on it again and again. */
@NullMarked
package dev.fanfold.cli.screen;

import org.jspecify.annotations.NullMarked;
