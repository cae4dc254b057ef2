package dev.fanfold.cli.provider;

import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.plan.WithoutKey;
import java.util.Map;
import java.util.Optional;

/**
 * The models that are wanted where the command line says nothing else.
 *
 * @param model the one that answers
 * @param models others, by the name that they are called by
 * @param withoutKey what to do where no model is named, or its key is missing
 */
public record Wanted(Optional<String> model, Map<String, String> models, WithoutKey withoutKey) {
    public Wanted {
        models = Map.copyOf(models);
    }

    /** What a plan says. */
    public static Wanted by(PlanFile plan) {
        return new Wanted(plan.model(), plan.models(), plan.withoutKey());
    }

    /** This model alone, and nothing in its place. */
    public static Wanted only(String model) {
        return new Wanted(Optional.of(model), Map.of(), WithoutKey.REFUSE);
    }
}
