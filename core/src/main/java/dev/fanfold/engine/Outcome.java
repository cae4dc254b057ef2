package dev.fanfold.engine;

import dev.fanfold.result.Part;
import dev.fanfold.result.Timing;
import java.util.List;

/** What a job came to. */
record Outcome<R>(R value, List<Part<?>> parts, Timing timing) {}
