package dev.fanfold.cli.plan;

import dev.fanfold.work.Template;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An ask as written in a plan.
 *
 * @param name of the step, part or merge that asks
 * @param system empty for none
 * @param user absent where the input itself is the user's message
 * @param labels the only answers there are; empty for none
 * @param ranking labels to be put in order; empty for none
 */
record AskText(
        String name,
        Optional<Words> system,
        Optional<Words> user,
        Optional<Integer> maxTokens,
        Optional<Double> temperature,
        List<String> labels,
        List<String> ranking,
        Optional<Words> model,
        int line) {
    static final String INPUT = "input";

    /** Words and where they stand. */
    record Words(String text, int line) {
        SequencedSet<String> names() {
            return new LinkedHashSet<>(new Template(text).names());
        }
    }

    /** What the system text places. */
    Set<String> inSystem() {
        return system.map(Words::names).orElseGet(LinkedHashSet::new);
    }

    /** Whether the author says where the input goes. */
    boolean placesInput() {
        return inSystem().contains(INPUT) || inUser().contains(INPUT);
    }

    /** Whether any answer is a good one. */
    boolean isProse() {
        return labels.isEmpty() && ranking.isEmpty();
    }

    /** Whether the texts mention any place. */
    boolean mentionsNothing() {
        return inSystem().isEmpty() && inUser().isEmpty();
    }

    String systemText() {
        return system.map(Words::text).orElse("");
    }

    /** The user's message: the input, unless said otherwise. */
    String userText() {
        return user.map(Words::text).orElse("{{" + INPUT + "}}");
    }

    private Set<String> inUser() {
        return user.map(Words::names).orElseGet(LinkedHashSet::new);
    }

    /** Its texts with places. */
    List<Words> texts() {
        return Stream.of(system, user).flatMap(Optional::stream).toList();
    }
}
