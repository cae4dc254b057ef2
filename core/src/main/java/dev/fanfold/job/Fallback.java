package dev.fanfold.job;

/** A job with a value that stands in where it fails. */
public record Fallback<I, R>(Job<I, R> job, R value) implements Job<I, R> {}
