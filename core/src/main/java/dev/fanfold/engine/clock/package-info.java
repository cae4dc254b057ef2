/** Time as the engine sees it: the port to the clock, and where a run's time went. */
@NullMarked
package dev.fanfold.engine.clock;

import org.jspecify.annotations.NullMarked;
