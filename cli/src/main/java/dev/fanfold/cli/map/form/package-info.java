/** How records are read, and how the rows with their answers look. */
@NullMarked
package dev.fanfold.cli.map.form;

import org.jspecify.annotations.NullMarked;
