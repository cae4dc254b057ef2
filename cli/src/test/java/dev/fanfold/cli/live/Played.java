package dev.fanfold.cli.live;

import dev.fanfold.cli.plan.StepSummary;
import dev.fanfold.cli.screen.Look.Signs;
import dev.fanfold.cli.screen.Row;
import dev.fanfold.cli.screen.Size;
import dev.fanfold.event.Awaited;
import dev.fanfold.event.Event;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Spent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A run that is played to a board on a clock of its own. */
final class Played {
    private static final Endpoint MODEL = Endpoint.rehearsed("m");
    final Board board;
    private final Map<String, Long> calls = new HashMap<>();
    long now;
    private long numbers;

    Played(StepSummary... steps) {
        board = new Board(List.of(steps), () -> now);
    }

    static StepSummary step(String name, String kind, List<String> parts, String... needs) {
        return new StepSummary(name, kind, parts, List.of(needs), 1);
    }

    Played after(double seconds) {
        now += Math.round(seconds * 1e9);
        return this;
    }

    Played costing(String dollars) {
        board.spending(() -> new Spent(Money.usd(dollars), Money.ZERO, 10, 0));
        return this;
    }

    Played began(String path) {
        return on(new Event.PartBegan(path));
    }

    Played asks(String path) {
        calls.put(path, ++numbers);
        return on(new Event.CallBegan(path, MODEL, numbers));
    }

    Played waits(String path, Awaited what) {
        return on(new Event.CallWaits(path, MODEL, what));
    }

    Played hedges(String path) {
        on(new Event.CallBegan(path, MODEL, ++numbers));
        return on(new Event.CallHedged(path, MODEL, numbers));
    }

    Played answered(String path, long tokens) {
        return on(new Event.CallAnswered(path, MODEL, calls.get(path), new Usage(tokens, 0, 0), Duration.ZERO));
    }

    Played breaks(String path) {
        return on(new Event.CallFailed(path, MODEL, calls.get(path), "broken", Duration.ZERO));
    }

    /** The provider asked to wait, or is down. */
    Played throttled(String path, ModelException cause, double seconds) {
        return breaks(path).on(new Event.CallThrottled(path, MODEL, cause, nanos(seconds)));
    }

    Played retried(String path, ModelException cause, double seconds) {
        return breaks(path).on(new Event.CallRetried(path, MODEL, cause, nanos(seconds)));
    }

    Played recalled(String path) {
        return on(new Event.CallRecalled(path, MODEL));
    }

    Played done(String path) {
        return on(new Event.PartEnded(path, new Part.Done<>(id(path), "yes", Effort.NONE)));
    }

    Played failed(String path, String why) {
        return on(new Event.PartEnded(path, new Part.Failed<>(id(path), new IllegalStateException(why), Effort.NONE)));
    }

    Played stopped(String path, String why) {
        return on(new Event.PartEnded(path, new Part.Skipped<>(id(path), why, Effort.NONE, List.of())));
    }

    Played on(Event event) {
        board.on(event);
        return this;
    }

    String frame(int columns, int rows, Signs signs) {
        return board.rows(new Size(columns, rows), signs, now).stream()
                .map(Row::text)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static PartId id(String path) {
        return new PartId(0, path.substring(path.lastIndexOf('/') + 1));
    }

    private static Duration nanos(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
