package dev.fanfold.cli.plan;

import dev.fanfold.work.Ask;
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
public record AskText(
        String name,
        Optional<Words> system,
        Optional<Words> user,
        Optional<Integer> maxTokens,
        Optional<Double> temperature,
        List<String> labels,
        List<String> ranking,
        Optional<Words> model,
        int line) {
    /** The place of the plan's input. */
    public static final String INPUT = "input";

    /** Words and where they stand. */
    public record Words(String text, int line) {
        /** The names of the places in them. */
        public SequencedSet<String> names() {
            return new LinkedHashSet<>(new Template(text).names());
        }
    }

    /** What the system text places. */
    public Set<String> inSystem() {
        return system.map(Words::names).orElseGet(LinkedHashSet::new);
    }

    /** Whether the author says where the input goes. */
    public boolean placesInput() {
        return inSystem().contains(INPUT) || inUser().contains(INPUT);
    }

    /** Whether the input reaches the model. */
    public boolean readsInput() {
        return user.isEmpty() || placesInput();
    }

    /** Why several answers to it may be copies of one another, where it says so itself. */
    public Optional<String> alike() {
        return temperature.flatMap(degree -> Ask.system("").temperature(degree).alike());
    }

    /** Whether any answer is a good one. */
    public boolean isProse() {
        return labels.isEmpty() && ranking.isEmpty();
    }

    /** Whether the texts mention any place. */
    public boolean mentionsNothing() {
        return inSystem().isEmpty() && inUser().isEmpty();
    }

    /** The system text; empty for none. */
    public String systemText() {
        return system.map(Words::text).orElse("");
    }

    /** The user's message: the input, unless said otherwise. */
    public String userText() {
        return user.map(Words::text).orElse("{{" + INPUT + "}}");
    }

    private Set<String> inUser() {
        return user.map(Words::names).orElseGet(LinkedHashSet::new);
    }

    /** Its texts with places. */
    public List<Words> texts() {
        return Stream.of(system, user).flatMap(Optional::stream).toList();
    }
}
