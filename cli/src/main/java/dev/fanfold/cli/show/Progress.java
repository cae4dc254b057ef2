package dev.fanfold.cli.show;

import dev.fanfold.cli.plan.StepSummary;
import dev.fanfold.cli.screen.Look;
import dev.fanfold.event.Event;
import dev.fanfold.event.Listener;
import dev.fanfold.result.Part;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Shows parts as they land: views and single answers whole, the parts of large splits as a count.
 *
 * <p>A count is a line at most once a second, or every ten where somebody wants it calm, and once at the end; where a block is
 * drawn again and again, that shows it until then.
 *
 * <p>Threads: events come one at a time; {@link #shown} may be asked by any.
 */
public final class Progress implements Listener {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long CALM = Duration.ofSeconds(10).toNanos();
    private static final String BY_ASPECT = "by aspect";

    private final Map<String, StepSummary> steps = new LinkedHashMap<>();
    private final Set<String> results;
    private final Function<Object, String> words;
    private final Notices notices;
    private final LongSupplier nanos;
    private final Map<String, Long> expected = new ConcurrentHashMap<>();
    private final Map<String, Count> counts = new HashMap<>();
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private long spoken;

    /**
     * Progress of a plan with these steps.
     *
     * @param results names of the steps that need no showing here, as they are printed in the end
     * @param words how an answer is written
     * @param nanos a clock that only goes forward
     */
    public Progress(
            List<StepSummary> steps,
            List<String> results,
            Function<Object, String> words,
            Notices notices,
            LongSupplier nanos) {
        steps.forEach(step -> this.steps.put(step.name(), step));
        this.results = Set.copyOf(results);
        this.words = words;
        this.notices = notices;
        this.nanos = nanos;
        this.spoken = nanos.getAsLong();
    }

    /** Says how many parts a step will have, where the input decides that. */
    public void expect(String step, long parts) {
        expected.put(step, parts);
    }

    /** Paths of the answers that were shown whole. */
    public Set<String> shown() {
        return Set.copyOf(shown);
    }

    @Override
    public void on(Event event) {
        switch (event) {
            case Event.PartEnded(var path, var part) -> ended(path, part);
            case Event.MergeBegan(var path) ->
                Optional.ofNullable(counts.get(path)).ifPresent(Count::last);
            default -> {}
        }
    }

    private void ended(String path, Part<?> part) {
        if (steps.containsKey(path)) {
            step(path, part);
            return;
        }
        int slash = path.lastIndexOf('/');
        var step = Optional.ofNullable(slash < 0 ? null : steps.get(path.substring(0, slash)));
        step.ifPresent(of -> part(of, path, part));
    }

    private void step(String path, Part<?> part) {
        if (!results.contains(path)) {
            show(path, path, part);
        }
    }

    private void part(StepSummary step, String path, Part<?> part) {
        if (step.kind().equals(BY_ASPECT)) {
            show(named(part.id().name(), path), path, part);
        } else {
            counts.computeIfAbsent(step.name(), name -> new Count(step)).add(part);
        }
    }

    private void show(String name, String path, Part<?> part) {
        if (part instanceof Part.Done<?> done) {
            notices.say(ShowMessages.landed(name, words.apply(done.value())));
            shown.add(path);
        }
    }

    /** A part's own name, or its whole path where two steps have a part of that name. */
    private String named(String name, String path) {
        var bearers = steps.values().stream()
                .filter(step -> step.parts().contains(name))
                .count();
        return bearers > 1 ? path : name;
    }

    /** How many parts of one step have landed. */
    private final class Count {
        private final StepSummary step;
        private int done;
        private int failed;
        private String said = "";

        Count(StepSummary step) {
            this.step = step;
        }

        void add(Part<?> part) {
            switch (part) {
                case Part.Done<?> whole -> done++;
                case Part.Failed<?> bad -> failed++;
                case Part.Skipped<?> stopped -> {}
            }
            now();
        }

        private void now() {
            var pause = notices.look().mode() == Look.Mode.PLAIN ? CALM : PAUSE;
            if (!notices.look().redraws() && done > 0 && nanos.getAsLong() - spoken >= pause) {
                last();
            }
        }

        private String words() {
            long all = expected.getOrDefault(step.name(), (long) step.parts().size());
            return ShowMessages.count(step.name(), done, all, failed);
        }

        void last() {
            if (!said.equals(words())) {
                notices.say(words());
            }
            said = words();
            spoken = nanos.getAsLong();
        }
    }
}
