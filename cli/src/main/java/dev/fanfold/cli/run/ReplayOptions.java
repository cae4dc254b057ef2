package dev.fanfold.cli.run;

import dev.fanfold.cli.plan.Outside;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code fanfold replay} was told.
 *
 * @param plan the plan file
 * @param input a path, or {@code -} for standard input, in place of the plan's own input
 * @param journal where all answers are
 * @param model the model that answered, where several did and the plan names another
 * @param form how the results are printed
 * @param report where the report of the run goes, if one is wanted
 * @param outside whether the plan may read files outside its folder
 */
public record ReplayOptions(
        Path plan,
        Optional<String> input,
        Path journal,
        Optional<String> model,
        RunOptions.Form form,
        Optional<Path> report,
        Outside outside) {}
