/** A story as one HTML file that asks nobody for anything. */
@NullMarked
package dev.fanfold.report.page;

import org.jspecify.annotations.NullMarked;
