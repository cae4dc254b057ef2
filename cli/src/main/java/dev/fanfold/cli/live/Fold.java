package dev.fanfold.cli.live;

import dev.fanfold.cli.plan.StepSummary;
import dev.fanfold.cli.show.Plain;
import dev.fanfold.event.Event;
import dev.fanfold.model.Money;
import dev.fanfold.result.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Events of a run, folded into what is shown of it. Threads: belongs to the lock of its board. */
final class Fold {
    private static final String BY_VOLUME = "by volume";
    private static final Set<String> WHOLE = Set.of("ask", "merge");
    private static final String MERGE = "/merge";

    private final long start;
    private final Map<String, StepSummary> steps = new LinkedHashMap<>();
    private final Map<String, Map<String, Track>> tracks = new LinkedHashMap<>();
    private final Map<String, Track> merges = new HashMap<>();
    private final Map<String, Backlog> backlogs = new LinkedHashMap<>();
    private final Map<String, Long> bearers = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<Long> calls = new HashSet<>();
    private final Gates gates = new Gates();

    Fold(List<StepSummary> steps, long now) {
        this.start = now;
        steps.forEach(step -> step.parts().forEach(part -> bearers.merge(part, 1L, Long::sum)));
        steps.forEach(this::add);
    }

    private void add(StepSummary step) {
        steps.put(step.name(), step);
        if (step.kind().equals(BY_VOLUME)) {
            backlogs.put(step.name(), new Backlog(step.name()));
            return;
        }
        var own = new LinkedHashMap<String, Track>();
        tracks.put(step.name(), own);
        if (WHOLE.contains(step.kind())) {
            own.put(step.name(), new Track(Plain.field(step.name())));
        }
        step.parts().forEach(part -> own.put(step.name() + "/" + part, new Track(named(step, part))));
    }

    /** A part's own name, or its whole path where two steps have a part of that name. */
    private String named(StepSummary step, String part) {
        return Plain.field(bearers.getOrDefault(part, 0L) == 1 ? part : step.name() + "/" + part);
    }

    void expect(String step, long parts) {
        Optional.ofNullable(backlogs.get(step)).ifPresent(backlog -> backlog.expect(parts));
    }

    void on(Event event, long now) {
        gates.on(event, now);
        switch (event) {
            case Event.CallBegan call -> calls.add(call.call());
            case Event.CallAnswered call -> calls.remove(call.call());
            case Event.CallFailed call -> calls.remove(call.call());
            case Event.CallStopped call -> calls.remove(call.call());
            default -> {}
        }
        var slash = event.path().indexOf('/');
        var step = Optional.ofNullable(
                steps.get(slash < 0 ? event.path() : event.path().substring(0, slash)));
        step.ifPresent(of -> on(of, event, now));
    }

    private void on(StepSummary step, Event event, long now) {
        if (event instanceof Event.PartEnded over && over.path().equals(step.name())) {
            stepEnded(step, over.part(), now);
        } else if (event instanceof Event.MergeEnded) {
            Optional.ofNullable(merges.get(step.name()))
                    .ifPresent(track -> track.over(new Phase.Done(Phase.Source.MODEL), now));
        } else if (isOfMerge(step, event.path())) {
            merges.computeIfAbsent(step.name(), name -> new Track(Plain.field(name + MERGE)))
                    .on(event, now);
        } else if (backlogs.containsKey(step.name())) {
            record(backlogs.get(step.name()), step, event, now);
        } else {
            part(step, event, now);
        }
    }

    private static boolean isOfMerge(StepSummary step, String path) {
        var merge = step.name() + MERGE;
        return !WHOLE.contains(step.kind()) && (path.equals(merge) || path.startsWith(merge + "/"));
    }

    private void stepEnded(StepSummary step, Part<?> part, long now) {
        ended.add(step.name());
        Optional.ofNullable(merges.get(step.name()))
                .filter(track -> !track.ended())
                .ifPresent(track -> track.ended(part, now));
        tracks.getOrDefault(step.name(), Map.of()).values().stream()
                .filter(track -> !track.ended())
                .forEach(track -> track.ended(part, now));
    }

    private static void record(Backlog backlog, StepSummary step, Event event, long now) {
        var own = event.path().startsWith(step.name() + "/");
        switch (event) {
            case Event.PartBegan began -> backlog.began(now);
            case Event.CallAnswered call -> backlog.answered();
            case Event.CallRecalled call -> backlog.recalled();
            case Event.PartEnded over when own -> backlog.ended(over.part(), now);
            default -> {}
        }
    }

    private void part(StepSummary step, Event event, long now) {
        var whole = WHOLE.contains(step.kind());
        var second = event.path().indexOf('/', step.name().length() + 1);
        var path =
                whole ? step.name() : second < 0 ? event.path() : event.path().substring(0, second);
        if (path.equals(step.name()) && !whole) {
            return;
        }
        var track = tracks.computeIfAbsent(step.name(), name -> new LinkedHashMap<>())
                .computeIfAbsent(
                        path,
                        one -> new Track(named(step, one.substring(step.name().length() + 1))));
        switch (event) {
            case Event.PartBegan began -> track.began(now);
            case Event.PartEnded over when over.path().equals(path) -> track.ended(over.part(), now);
            case Event.PartEnded inside -> {}
            case Event.PartReady ready -> {}
            case Event.PartFollows follows -> {}
            case Event.MergeBegan merge -> {}
            default -> track.on(event, now);
        }
    }

    Scene scene(long now, Money money) {
        var parts = new ArrayList<Scene.PartLine>();
        for (var step : steps.values()) {
            var after =
                    step.needs().stream().filter(need -> !ended.contains(need)).toList();
            tracks.getOrDefault(step.name(), Map.of()).values().forEach(track -> parts.add(line(track, now, after)));
            Optional.ofNullable(merges.get(step.name()))
                    .filter(track -> track.called() && !(track.ended() && ended.contains(step.name())))
                    .ifPresent(track -> parts.add(line(track, now, after)));
        }
        var bars = backlogs.values().stream().map(backlog -> backlog.bar(now)).toList();
        return new Scene(parts, bars, whole(now, money));
    }

    private Scene.PartLine line(Track track, long now, List<String> after) {
        var line = track.line(now, after);
        return new Scene.PartLine(line.name(), gates.reasoned(line.phase(), now), line.took(), line.tokens());
    }

    private Scene.Whole whole(long now, Money money) {
        var all = tracks.values().stream().flatMap(own -> own.values().stream()).toList();
        var lines =
                all.stream().map(track -> track.phase(now, List.of()).rough()).toList();
        var done = lines.stream().filter(Phase.Rough.DONE::equals).count();
        var failed = lines.stream().filter(Phase.Rough.FAILED::equals).count();
        var known = backlogs.values().stream().allMatch(backlog -> backlog.all().isPresent());
        var records = backlogs.values().stream()
                .mapToLong(backlog -> backlog.all().orElse(0))
                .sum();
        return new Scene.Whole(
                done + backlogs.values().stream().mapToLong(Backlog::done).sum(),
                failed + backlogs.values().stream().mapToLong(Backlog::failed).sum(),
                known ? OptionalLong.of(all.size() + records) : OptionalLong.empty(),
                calls.size(),
                money,
                Duration.ofNanos(now - start));
    }
}
