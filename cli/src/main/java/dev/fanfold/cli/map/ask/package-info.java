/** Asks about records one after the other, and tells how far it is. */
@NullMarked
package dev.fanfold.cli.map.ask;

import org.jspecify.annotations.NullMarked;
