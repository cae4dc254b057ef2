/** What a run says to people: results, progress, timing, and what stands against a result. */
@NullMarked
package dev.fanfold.cli.show;

import org.jspecify.annotations.NullMarked;
