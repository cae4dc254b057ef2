package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.limit.Rate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that was chosen for a rehearsal. */
record Settings(
        long seed,
        Latency latency,
        List<SlowWhen> slow,
        Optional<Rate> requests,
        Optional<Rate> tokens,
        Optional<Key> key,
        List<Faults> faults,
        List<Scripted> scripted,
        int bodiesKept) {

    static final int BODIES_KEPT = 1_000;

    /** A latency for some requests. */
    record SlowWhen(Predicate<Asked> condition, Latency latency) {}

    /** What is replied to some requests. */
    record Scripted(Predicate<Asked> condition, Function<Asked, String> reply) {}

    static Settings of(long seed) {
        return new Settings(
                seed,
                Latency.none(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                BODIES_KEPT);
    }

    Settings latency(Latency chosen) {
        return new Settings(seed, chosen, slow, requests, tokens, key, faults, scripted, bodiesKept);
    }

    Settings slow(SlowWhen more) {
        return new Settings(seed, latency, and(slow, more), requests, tokens, key, faults, scripted, bodiesKept);
    }

    Settings requests(Rate rate) {
        return new Settings(seed, latency, slow, Optional.of(rate), tokens, key, faults, scripted, bodiesKept);
    }

    Settings tokens(Rate rate) {
        return new Settings(seed, latency, slow, requests, Optional.of(rate), key, faults, scripted, bodiesKept);
    }

    Settings key(Key chosen) {
        return new Settings(seed, latency, slow, requests, tokens, Optional.of(chosen), faults, scripted, bodiesKept);
    }

    Settings faults(Faults more) {
        return new Settings(seed, latency, slow, requests, tokens, key, and(faults, more), scripted, bodiesKept);
    }

    Settings scripted(Scripted more) {
        return new Settings(seed, latency, slow, requests, tokens, key, faults, and(scripted, more), bodiesKept);
    }

    Settings bodiesKept(int most) {
        return new Settings(seed, latency, slow, requests, tokens, key, faults, scripted, most);
    }

    /** The latency of a request: of the first rule that it meets, else the usual one. */
    Latency latencyOf(Asked asked) {
        return slow.stream()
                .filter(rule -> rule.condition().test(asked))
                .findFirst()
                .map(SlowWhen::latency)
                .orElse(latency);
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
