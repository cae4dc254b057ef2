/** What rivals are scored by, and how they did. */
@NullMarked
package dev.fanfold.merge.score;

import org.jspecify.annotations.NullMarked;
