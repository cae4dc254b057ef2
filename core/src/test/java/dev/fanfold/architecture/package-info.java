/** Holds the house to its plan: who may import whom, how long things may be, who may print. */
@NullMarked
package dev.fanfold.architecture;

import org.jspecify.annotations.NullMarked;
