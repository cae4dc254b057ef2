/** What is going on in a run, as lines that are drawn again and again, or told one by one. */
@NullMarked
package dev.fanfold.cli.live;

import org.jspecify.annotations.NullMarked;
