package dev.fanfold.openai;

/**
 * The leave to send one call.
 *
 * @param lane the connection to send it on
 * @param first whether it goes ahead alone, to open the connection for the others
 */
record Pass(Lane lane, boolean first) {}
