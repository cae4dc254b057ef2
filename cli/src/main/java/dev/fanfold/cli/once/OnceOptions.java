package dev.fanfold.cli.once;

import dev.fanfold.cli.run.RunOptions;
import java.util.Optional;

/**
 * What a one-off command was told.
 *
 * @param verb what is asked
 * @param run how it is run, as with a plan; its plan is the verb's name
 * @param save where the plan goes, in place of a run
 */
public record OnceOptions(Verb verb, RunOptions run, Optional<Saving> save) {}
