package dev.fanfold.cli.plan;

import java.nio.file.Path;

/** What a plan is about, unless the command line says otherwise. */
public sealed interface PlanInput {
    /** Text that stands in the plan itself. */
    record Text(String text) implements PlanInput {}

    /**
     * A file, not read yet and not known to exist.
     *
     * @param path resolved under the plan's folder
     * @param written as it stands in the plan
     * @param line where in the plan
     */
    record File(Path path, String written, int line) implements PlanInput {}

    /** The plan names no input; it must be given with the command. */
    record None() implements PlanInput {}
}
