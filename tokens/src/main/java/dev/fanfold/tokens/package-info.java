/** Exact token counts for the encodings of OpenAI. */
@NullMarked
package dev.fanfold.tokens;

import org.jspecify.annotations.NullMarked;
