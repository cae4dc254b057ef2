/** The one port to any language model: prompt in, reply and usage out. */
@NullMarked
package dev.fanfold.model;

import org.jspecify.annotations.NullMarked;
