package dev.fanfold.cli.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the steps of a plan into an order in which each stands after those it needs.
 *
 * <p>Where the file is in such an order already, it is kept. The depth of the search is the number of steps, which is
 * bounded.
 */
final class Order {
    private static final int MOST_SHOWN = 20;

    private final Map<String, StepText> byName;
    private final Problems problems;
    private final Map<String, StepText> placed = new LinkedHashMap<>();
    private final List<String> path = new ArrayList<>();

    private Order(Map<String, StepText> byName, Problems problems) {
        this.byName = byName;
        this.problems = problems;
    }

    /** The steps in such an order; each cycle is reported, spelled out. */
    static List<StepText> of(PlanText plan, Problems problems) {
        var order = new Order(plan.byName(), problems);
        plan.steps().forEach(order::place);
        return List.copyOf(order.placed.values());
    }

    private void place(StepText step) {
        int before = path.indexOf(step.name());
        if (before >= 0) {
            report(path.subList(before, path.size()), step.line());
        } else if (!placed.containsKey(step.name())) {
            path.add(step.name());
            for (var need : known(step)) { // a plain loop: a stream would take ten frames for each step of a chain
                place(need);
            }
            path.removeLast();
            placed.put(step.name(), step);
        }
    }

    private List<StepText> known(StepText step) {
        return step.needs().stream()
                .flatMap(name -> Stream.ofNullable(byName.get(name)))
                .toList();
    }

    private void report(List<String> cycle, int line) {
        var names = cycle.stream().limit(MOST_SHOWN).map(Shown::plain).collect(Collectors.joining(" → "))
                + (cycle.size() > MOST_SHOWN ? " → … (" + (cycle.size() - MOST_SHOWN) + " more)" : "");
        var start = Shown.plain(cycle.getFirst());
        problems.add(
                line,
                cycle.size() == 1
                        ? "step " + start + " waits for itself: " + start + " → " + start
                        : "these steps wait for one another: " + names + " → " + start);
    }
}
