/** The front door: opens a runtime over models and runs jobs on it. */
@NullMarked
package dev.fanfold;

import org.jspecify.annotations.NullMarked;
