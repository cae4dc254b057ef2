/** The command that asks servers which models they have, and tells which can be used and why not. */
@NullMarked
package dev.fanfold.cli.models;

import org.jspecify.annotations.NullMarked;
