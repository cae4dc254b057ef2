package dev.fanfold.cli.live;

import dev.fanfold.cli.show.Plain;
import dev.fanfold.result.Part;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What was seen of the many parts of a split by volume. Threads: belongs to the lock of its board. */
final class Backlog {
    private final String name;
    private final Fresh fresh = new Fresh();
    private Optional<Pace> pace = Optional.empty();
    private OptionalLong all = OptionalLong.empty();
    private long done;
    private long failed;

    Backlog(String name) {
        this.name = name;
    }

    void expect(long parts) {
        all = OptionalLong.of(parts);
    }

    void began(long now) {
        if (pace.isEmpty()) {
            pace = Optional.of(new Pace(now));
        }
    }

    void answered() {
        fresh.answered();
    }

    void recalled() {
        fresh.recalled();
    }

    void ended(Part<?> part, long now) {
        began(now);
        done += part instanceof Part.Done ? 1 : 0;
        failed += part instanceof Part.Failed ? 1 : 0;
        pace.get().reached(fresh.of(landed()), now);
    }

    private long landed() {
        return done + failed;
    }

    long done() {
        return done;
    }

    long failed() {
        return failed;
    }

    OptionalLong all() {
        return all;
    }

    Scene.Bar bar(long now) {
        var rate = pace.map(going -> going.aSecond(fresh.of(landed()), now)).orElse(0.0);
        var rest = Math.max(0, all.orElse(0) - landed());
        return new Scene.Bar(
                Plain.field(name),
                landed(),
                failed,
                all,
                all.orElse(0) > 0
                        ? OptionalDouble.of(Math.min(1, (double) landed() / all.getAsLong()))
                        : OptionalDouble.empty(),
                rate,
                rest > 0 && rate > 0 ? OptionalDouble.of(rest / rate) : OptionalDouble.empty(),
                fresh.recalls());
    }
}
