/** The way of every call to a model: layers around it, each with one duty. */
@NullMarked
package dev.fanfold.engine.onion;

import org.jspecify.annotations.NullMarked;
