package dev.fanfold.cli.plan;

import java.time.Duration;
import java.util.Optional;

/** What a split puts up with, as written in a plan. */
public record Bounds(Optional<Integer> atLeast, Optional<Duration> within, Optional<String> orElse) {}
