package dev.fanfold.cli.live;

import dev.fanfold.cli.screen.Look.Signs;
import dev.fanfold.cli.screen.Row;
import dev.fanfold.cli.screen.Size;
import dev.fanfold.event.Event;
import dev.fanfold.model.Money;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** How a backlog goes on that is nobody's step: one bar, and what stands beside it. Threads: one at a time. */
public final class Going {
    private final long began;
    private final Pace pace;
    private final Set<Long> calls = new HashSet<>();
    private final Fresh fresh = new Fresh();

    /**
     * How far it has come.
     *
     * @param landed records that have their end, the failed ones among them
     * @param share how much of it is done, from 0 to 1; 0 where nobody knows
     */
    public record Reached(long landed, long failed, double share) {}

    /** One that begins now. */
    public Going(long now) {
        this.began = now;
        this.pace = new Pace(now);
    }

    /** Takes the next event. */
    public void on(Event event) {
        switch (event) {
            case Event.CallBegan call -> calls.add(call.call());
            case Event.CallAnswered call -> {
                calls.remove(call.call());
                fresh.answered();
            }
            case Event.CallFailed call -> calls.remove(call.call());
            case Event.CallStopped call -> calls.remove(call.call());
            case Event.CallRecalled call -> fresh.recalled();
            default -> {}
        }
    }

    /** So many records have their end. */
    public void reached(long landed, long now) {
        pace.reached(fresh.of(landed), now);
    }

    /** How many of so many records were asked for, and not answered by a journal. */
    public long asked(long landed) {
        return fresh.of(landed);
    }

    /** As lines that fit there. */
    public List<Row> rows(Reached reached, Money money, long now, Size size, Signs signs) {
        return Lines.of(scene(reached, money, now), size, signs);
    }

    private Scene scene(Reached reached, Money money, long now) {
        var rate = pace.aSecond(fresh.of(reached.landed()), now);
        var share = reached.share() > 0 ? OptionalDouble.of(reached.share()) : OptionalDouble.empty();
        var rest = share.isEmpty() ? 0 : reached.landed() * (1 - reached.share()) / reached.share();
        var left = rest > 0 && rate > 0 ? OptionalDouble.of(rest / rate) : OptionalDouble.empty();
        var bar = new Scene.Bar(
                "", reached.landed(), reached.failed(), OptionalLong.empty(), share, rate, left, fresh.recalls());
        var whole = new Scene.Whole(
                reached.landed(),
                reached.failed(),
                OptionalLong.empty(),
                calls.size(),
                money,
                Duration.ofNanos(now - began));
        return new Scene(List.of(), List.of(bar), whole);
    }
}
