/** The one port to any language model: what is sent, what comes back, and how it can go wrong. */
@NullMarked
package dev.fanfold.model;

import org.jspecify.annotations.NullMarked;
