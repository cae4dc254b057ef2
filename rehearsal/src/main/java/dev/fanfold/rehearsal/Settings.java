package dev.fanfold.rehearsal;

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
        Quota quota,
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
                seed, Latency.none(), List.of(), Quota.UNLIMITED, Optional.empty(), List.of(), List.of(), BODIES_KEPT);
    }

    Settings latency(Latency chosen) {
        return new Settings(seed, chosen, slow, quota, key, faults, scripted, bodiesKept);
    }

    Settings slow(SlowWhen more) {
        return new Settings(seed, latency, and(slow, more), quota, key, faults, scripted, bodiesKept);
    }

    Settings quota(Quota chosen) {
        return new Settings(seed, latency, slow, chosen, key, faults, scripted, bodiesKept);
    }

    Settings key(Key chosen) {
        return new Settings(seed, latency, slow, quota, Optional.of(chosen), faults, scripted, bodiesKept);
    }

    Settings faults(Faults more) {
        return new Settings(seed, latency, slow, quota, key, and(faults, more), scripted, bodiesKept);
    }

    Settings scripted(Scripted more) {
        return new Settings(seed, latency, slow, quota, key, faults, and(scripted, more), bodiesKept);
    }

    Settings bodiesKept(int most) {
        return new Settings(seed, latency, slow, quota, key, faults, scripted, most);
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
