/** Proof that model text is data: what one part reads or answers changes that part alone. */
@NullMarked
package dev.fanfold.injection;

import org.jspecify.annotations.NullMarked;
