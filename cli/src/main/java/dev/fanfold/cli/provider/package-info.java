/** Decides which models answer, and opens them or a stand-in. */
@NullMarked
package dev.fanfold.cli.provider;

import org.jspecify.annotations.NullMarked;
