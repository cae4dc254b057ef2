package dev.fanfold.simulation;

import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The answers that a run still has at its end: in its parts, in parts of parts, and in what failed parts threw. */
final class Kept {
    /** How a nested fan marks the place of a part that was stopped. */
    static final String SKIPPED = "stopped ";

    private final Set<String> answers = new HashSet<>();
    private final Set<String> skipped = new HashSet<>();

    private Kept() {}

    static Kept in(List<? extends Part<?>> parts) {
        var kept = new Kept();
        kept.walk("", parts);
        return kept;
    }

    private void walk(String around, List<? extends Part<?>> parts) {
        for (var part : parts) {
            var address = Address.inside(around, part.id().ordinal());
            switch (part) {
                case Part.Done<?> done -> read(address, String.valueOf(done.value()));
                case Part.Skipped<?> stopped -> {
                    skipped.add(address);
                    walk(address, stopped.kept());
                }
                case Part.Failed<?> failed -> {
                    if (failed.cause() instanceof RunFailedException inner) {
                        walk(address, inner.parts());
                    }
                }
            }
        }
    }

    private void read(String address, String value) {
        for (var answer : value.split("\\|", -1)) {
            if (answer.startsWith(SKIPPED)) {
                skipped.add(address + "/" + answer.substring(SKIPPED.length()));
            } else {
                answers.add(answer);
            }
        }
    }

    boolean has(String answer) {
        return answers.contains(answer);
    }

    /** How many answers there are for an address. */
    long count(String address) {
        return answers.stream()
                .filter(answer -> answer.startsWith(address + "#"))
                .count();
    }

    /** How many parts were stopped. */
    int skipped() {
        return skipped.size();
    }

    /** Whether the part at the address, or one around it, was stopped. */
    boolean stopped(String address) {
        return skipped.stream().anyMatch(around -> address.equals(around) || address.startsWith(around + "/"));
    }
}
