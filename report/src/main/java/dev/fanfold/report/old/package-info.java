/** A story told from a journal. */
@NullMarked
package dev.fanfold.report.old;

import org.jspecify.annotations.NullMarked;
