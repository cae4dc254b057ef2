/** What is known to go wrong in a plan that can be run: one rule a file, all texts in {@link LintMessages}. */
@NullMarked
package dev.fanfold.cli.check.lint;

import org.jspecify.annotations.NullMarked;
