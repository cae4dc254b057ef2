package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.AskText;
import dev.fanfold.cli.plan.StepText;
import dev.fanfold.cli.plan.StepText.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All steps of a plan and their parts by name, and who of them sees whom.
 *
 * @param names theirs
 * @param around the steps that have a part of this name
 */
record Neighbours(Draft draft, Names names, Map<String, List<String>> around) {
    static Neighbours of(Draft draft) {
        var around = new HashMap<String, List<String>>();
        draft.plan().steps().stream()
                .filter(step -> step.kind() instanceof Kind.Aspects)
                .forEach(step -> step.partNames()
                        .forEach(part -> around.computeIfAbsent(part, name -> new ArrayList<>())
                                .add(step.name())));
        var all = new HashSet<>(draft.steps().keySet());
        all.addAll(around.keySet());
        return new Neighbours(draft, Names.of(all), around);
    }

    /** A step that has a part of this name. */
    Optional<String> around(String part) {
        return around.getOrDefault(part, List.of()).stream().findFirst();
    }

    /** Steps that this one does not take, and their parts. */
    Predicate<String> apart(StepText step) {
        var own = Set.copyOf(step.partNames());
        var taken = new HashSet<>(draft.needs(step.name()));
        taken.add(step.name());
        return name -> !own.contains(name) && isApart(name, taken);
    }

    private boolean isApart(String name, Set<String> taken) {
        var isOtherStep = draft.steps().containsKey(name) && !taken.contains(name);
        return isOtherStep || !taken.containsAll(around.getOrDefault(name, List.of()));
    }

    /** The same for each part of a step, which does not see those beside it either. */
    Predicate<String> beside(StepText step) {
        var apart = apart(step);
        var parts = step.kind() instanceof Kind.Aspects ? Set.copyOf(step.partNames()) : Set.<String>of();
        return name -> parts.contains(name) || apart.test(name);
    }

    /** But for what it takes, and its own name. */
    static Predicate<String> unseen(AskText ask, Predicate<String> beside) {
        var taken = new HashSet<>(Set.of(ask.name()));
        ask.texts().forEach(words -> taken.addAll(words.names()));
        return name -> !taken.contains(name) && beside.test(name);
    }
}
