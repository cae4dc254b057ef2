/** How each merge came to its result, in the tables of a story. */
@NullMarked
package dev.fanfold.report.explain;

import org.jspecify.annotations.NullMarked;
