/** Measurements of the journal beside a data base: how many answers a second are kept for good. */
@NullMarked
package dev.fanfold.bench.durable;

import org.jspecify.annotations.NullMarked;
