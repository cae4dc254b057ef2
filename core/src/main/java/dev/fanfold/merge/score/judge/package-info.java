/** How judges are asked, and how a ranking is made of what they say. */
@NullMarked
package dev.fanfold.merge.score.judge;

import org.jspecify.annotations.NullMarked;
