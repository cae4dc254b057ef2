package dev.fanfold.cli.check.lint;

import java.util.stream.Stream;

/** One thing that is known to go wrong. Pure: it reads the plan and its input, and nothing else. */
@FunctionalInterface
interface Rule {
    /** Where it goes wrong in this plan. */
    Stream<Finding> findings(Draft draft);
}
