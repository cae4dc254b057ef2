/** The only room with threads and the clock: runs jobs, and is exported to nobody. */
@NullMarked
package dev.fanfold.engine;

import org.jspecify.annotations.NullMarked;
