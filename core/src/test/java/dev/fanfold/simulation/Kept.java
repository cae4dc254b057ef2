package dev.fanfold.simulation;

import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The answers that a run still has at its end: in its parts, in parts of parts, and in what failed parts threw. */
final class Kept {
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
                case Part.Done<?> done ->
                    answers.addAll(Arrays.asList(String.valueOf(done.value()).split("\\|", -1)));
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

    boolean has(String answer) {
        return answers.contains(answer);
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
