/** Where rows go, those of a new run and those of a retry. */
@NullMarked
package dev.fanfold.cli.map.row;

import org.jspecify.annotations.NullMarked;
