/** What a report tells, before it is a page. */
@NullMarked
package dev.fanfold.report.story;

import org.jspecify.annotations.NullMarked;
