/** A story told while it happens. */
@NullMarked
package dev.fanfold.report.live;

import org.jspecify.annotations.NullMarked;
