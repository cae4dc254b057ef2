/** What may be sent when, and what may be spent: pure state, to which time is an argument. */
@NullMarked
package dev.fanfold.limit;

import org.jspecify.annotations.NullMarked;
