package dev.fanfold.report.story;

/**
 * A part without an answer.
 *
 * @param path which
 * @param what what went wrong
 * @param next what to do about it
 */
public record Trouble(String path, Lane.State state, String what, String next) {}
