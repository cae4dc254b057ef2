package dev.fanfold.engine.onion;

/**
 * Whose turn it is: which run, and how much of a plan waits for it.
 *
 * @param urgency how much work hangs on it at least, along the longest chain; more goes first
 */
public record Turn(RunAccount run, long urgency) {}
