package dev.fanfold.cli.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plan as written, before anything in it is held against anything else.
 *
 * @param models by name, in the order of the file
 */
public record PlanText(
        String name,
        Optional<String> model,
        Map<String, String> models,
        WithoutKey withoutKey,
        PlanInput input,
        Limits limits,
        List<StepText> steps) {
    /** The steps by name. */
    public Map<String, StepText> byName() {
        return steps.stream().collect(Collectors.toMap(StepText::name, step -> step, (first, again) -> first));
    }

    /** The names of its steps, in the order of the file. */
    public Set<String> names() {
        return steps.stream().map(StepText::name).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
