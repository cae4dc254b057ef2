/** A model behind any endpoint that speaks the chat completions protocol. */
@NullMarked
package dev.fanfold.openai;

import org.jspecify.annotations.NullMarked;
