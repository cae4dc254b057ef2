/** Request and token limits as a provider keeps them: pure state, time is an argument. */
@NullMarked
package dev.fanfold.rehearsal.limit;

import org.jspecify.annotations.NullMarked;
