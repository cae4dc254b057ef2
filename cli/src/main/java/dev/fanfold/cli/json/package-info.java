/** A run as one JSON document. */
@NullMarked
package dev.fanfold.cli.json;

import org.jspecify.annotations.NullMarked;
