package dev.fanfold.report.live;

import dev.fanfold.event.Awaited;
import dev.fanfold.event.Event;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import dev.fanfold.report.explain.Shortened;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.result.Count;
import dev.fanfold.result.Fold;
import dev.fanfold.result.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

/** Everything that was seen of a run. Threads: belongs to the lock of its recorder. */
public final class Seen {
    private static final int MOST_TRACKS = 20_000;
    private static final int MOST_FOLDS = 100;
    private static final int MOST_GAPS = 1_000;
    private static final int WHOLE_TEXTS = 500;
    private static final int LONG = 2_000;
    private static final int SHORT = 200;

    private final LongSupplier nanos;
    private final InstantSource clock;
    private final BiFunction<Endpoint, Usage, Optional<Money>> tariff;
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> merges = new LinkedHashSet<>();
    private final Set<String> models = new LinkedHashSet<>();
    private final Map<Gated, Shut> gates = new HashMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Bought bought = new Bought();
    private final List<Fold> folds = new ArrayList<>();
    private Optional<Instant> when = Optional.empty();
    private long start;
    private long last;
    private long undrawn;
    private Count rows = Count.NONE;

    public Seen(LongSupplier nanos, InstantSource clock, BiFunction<Endpoint, Usage, Optional<Money>> tariff) {
        this.nanos = nanos;
        this.clock = clock;
        this.tariff = tariff;
    }

    /** A part without an answer. */
    record Gap(String path, Part<?> part) {}

    /** What keeps an endpoint shut. */
    private record Gated(Endpoint endpoint, Awaited what) {}

    /** An endpoint that lets nothing in until then. */
    private record Shut(Track.Gate why, long until) {}

    /** Takes the next event. */
    public void on(Event event) {
        var now = now();
        switch (event) {
            case Event.PartBegan part -> track(part).ifPresent(track -> track.began(now));
            case Event.PartFollows part -> track(part).ifPresent(track -> track.follows(part.after()));
            case Event.PartEnded ended -> ended(ended, now);
            case Event.PartReady ready -> {}
            case Event.MergeBegan merge -> merge(merge.path()).ifPresent(track -> track.began(now));
            case Event.MergeEnded merge -> {
                merge(merge.path()).ifPresent(track -> track.merged(now));
                if (folds.size() < MOST_FOLDS) {
                    folds.add(merge.fold());
                }
            }
            case Event.CallWaits call -> {} // what it waited for is told when it goes out
            case Event.CallBegan call -> {
                models.add(call.endpoint().toString());
                track(call).ifPresent(track -> track.called(call, what -> gate(call, what, now), now));
            }
            case Event.CallHedged call -> track(call).ifPresent(track -> track.hedged(call));
            case Event.CallAnswered call ->
                track(call)
                        .ifPresent(track -> track.answered(
                                call,
                                tariff.apply(call.endpoint(), call.usage()).orElse(Money.ZERO),
                                now));
            case Event.CallFailed call -> track(call).ifPresent(track -> track.broke(call, now));
            case Event.CallStopped call -> track(call).ifPresent(track -> track.stopped(call, now));
            case Event.CallRecalled call -> track(call).ifPresent(track -> track.recalled(now));
            case Event.CallRetried call -> track(call).ifPresent(track -> track.retries(call, now));
            case Event.CallThrottled call ->
                track(call)
                        .ifPresent(track -> gates.put(
                                new Gated(call.endpoint(), call.what()),
                                new Shut(
                                        track.throttled(call, now),
                                        now + call.pause().toNanos())));
        }
    }

    /** What kept the endpoint shut while this call waited at its door. */
    private Optional<Track.Gate> gate(Event.CallBegan call, Awaited what, long now) {
        var waits = call.waits();
        var since = now - waits.rate().plus(waits.outage()).plus(waits.permit()).toNanos();
        return Optional.ofNullable(gates.get(new Gated(call.endpoint(), what)))
                .filter(shut -> shut.until() > since)
                .map(Shut::why);
    }

    /** Nanoseconds since the first event. */
    private long now() {
        if (when.isEmpty()) {
            when = Optional.of(clock.instant());
            start = nanos.getAsLong();
        }
        last = nanos.getAsLong() - start;
        return last;
    }

    private void ended(Event.PartEnded ended, long now) {
        var part = ended.part();
        if (!(part instanceof Part.Done)) {
            gap(ended.path(), part);
        }
        if (!tracks.containsKey(ended.path())) {
            rows = rows.plus(part);
            if (part instanceof Part.Done<?> done) {
                bought.add(ended.path(), done.value());
            }
            return;
        }
        track(ended).ifPresent(track -> {
            track.ended(part, text(part), now);
            if (part instanceof Part.Done<?> done) {
                values.put(ended.path(), done.value());
            }
        });
    }

    private void gap(String path, Part<?> part) {
        if (gaps.size() < MOST_GAPS) {
            gaps.add(new Gap(path, part));
        }
    }

    private String text(Part<?> part) {
        var most = tracks.size() > WHOLE_TEXTS ? SHORT : LONG;
        return switch (part) {
            case Part.Done<?> done -> Shortened.of(most, done.value());
            case Part.Failed<?> failed -> Clipped.to(most, failed.why());
            case Part.Skipped<?> skipped -> Clipped.to(most, skipped.why());
        };
    }

    private Optional<Track> merge(String fold) {
        var path = Lanes.mergeOf(fold);
        merges.add(path);
        return track(path);
    }

    private Optional<Track> track(Event event) {
        return track(event.path());
    }

    private Optional<Track> track(String path) {
        if (!tracks.containsKey(path) && tracks.size() >= MOST_TRACKS) {
            undrawn++;
            return Optional.empty();
        }
        return Optional.of(tracks.computeIfAbsent(path, Track::new));
    }

    /** The models that were asked. */
    public String models() {
        return String.join(", ", models);
    }

    Collection<Track> tracks() {
        return tracks.values();
    }

    Set<String> merges() {
        return merges;
    }

    /** What a part came to, where it was seen. */
    Optional<Object> value(String path) {
        return Optional.ofNullable(values.get(path));
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** Answers of parts of which only the end was seen. */
    Bought bought() {
        return bought;
    }

    /** The merges that came to their end, whatever became of the run. */
    List<Fold> folds() {
        return folds;
    }

    Instant when() {
        return when.orElseGet(clock::instant);
    }

    Duration last() {
        return Duration.ofNanos(last);
    }

    /** Parts of which only the end was seen, as several went in one call, or as they never began. */
    Count rows() {
        return rows;
    }

    long undrawn() {
        return undrawn;
    }
}
