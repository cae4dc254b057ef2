/** What happened in a run, as one page to read: a run or its journal in, one HTML file out. */
@NullMarked
package dev.fanfold.report;

import org.jspecify.annotations.NullMarked;
