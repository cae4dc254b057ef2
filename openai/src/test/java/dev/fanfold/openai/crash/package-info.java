/** Proof by killing: real processes that die at any moment and start again, against a server that counts what it is asked. */
@NullMarked
package dev.fanfold.openai.crash;

import org.jspecify.annotations.NullMarked;
