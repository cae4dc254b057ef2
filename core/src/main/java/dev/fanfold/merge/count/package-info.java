/** What comes of counting answers, and of putting them into groups. */
@NullMarked
package dev.fanfold.merge.count;

import org.jspecify.annotations.NullMarked;
