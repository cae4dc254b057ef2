/** One piece of work, and the only way from it to a model. */
@NullMarked
package dev.fanfold.work;

import org.jspecify.annotations.NullMarked;
