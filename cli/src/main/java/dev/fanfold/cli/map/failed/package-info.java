/** The file of the records without an answer: how it is written and read. */
@NullMarked
package dev.fanfold.cli.map.failed;

import org.jspecify.annotations.NullMarked;
