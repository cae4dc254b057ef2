/** What comes of asking a judge, whatever it judges. */
@NullMarked
package dev.fanfold.merge.judge;

import org.jspecify.annotations.NullMarked;
