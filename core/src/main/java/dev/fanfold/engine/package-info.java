/** The only room with threads and a clock: it runs what jobs describe. */
@NullMarked
package dev.fanfold.engine;

import org.jspecify.annotations.NullMarked;
