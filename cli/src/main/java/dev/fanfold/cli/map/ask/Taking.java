package dev.fanfold.cli.map.ask;

import dev.fanfold.Streaming;
import dev.fanfold.cli.journal.Rest;
import dev.fanfold.cli.journal.Unkept;
import dev.fanfold.cli.map.failed.FailedEnd;
import dev.fanfold.cli.map.form.Outcome;
import dev.fanfold.cli.map.row.Target;
import dev.fanfold.cli.run.Shortfall;
import dev.fanfold.cli.show.Culprit;
import dev.fanfold.cli.show.Delivery;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Trail;
import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** Takes the answers as they come, and puts each into the row of its record. Threads: one. */
final class Taking {
    private static final long SEEN_AFTER = Duration.ofSeconds(1).toNanos();
    private final Target target;
    private final MapProgress progress;
    private final AtomicBoolean stopped;
    private final LongSupplier nanos;
    private final int batch;
    private Optional<Part<?>> capped = Optional.empty();
    private Optional<String> refused = Optional.empty();
    private Optional<Entry> last = Optional.empty();
    private FailedEnd.How reached = FailedEnd.How.STOPPED;
    private boolean left;
    private long flushed;
    private long rows;

    Taking(Target target, MapProgress progress, AtomicBoolean stopped, LongSupplier nanos, int batch) {
        this.target = target;
        this.progress = progress;
        this.stopped = stopped;
        this.nanos = nanos;
        this.batch = batch;
        this.flushed = nanos.getAsLong();
    }

    <O> Ended all(Streaming<Item<O>> streaming, Trail<Reader, Entry> trail) {
        try {
            var ended = taken(streaming, trail);
            target.end(reached);
            return ended;
        } catch (IOException e) {
            var why = Objects.toString(e.getMessage(), e.getClass().getSimpleName());
            return Delivery.BROKEN_PIPE.matcher(why).find() ? new Ended.NobodyReads() : new Ended.Lost(why);
        }
    }

    private <O> Ended taken(Streaming<Item<O>> streaming, Trail<Reader, Entry> trail) throws IOException {
        try (var parts = streaming.parts()) {
            for (var all = parts.iterator(); all.hasNext(); ) {
                take(trail, all.next());
            }
            reached = stopped.get() ? FailedEnd.How.STOPPED : FailedEnd.How.THROUGH;
            return stopped.get()
                    ? new Ended.Stopped(last)
                    : refused.<Ended>map(Ended.Broken::new).orElseGet(Ended.Through::new);
        } catch (RunFailedException e) {
            var why = Culprit.of(e).why();
            return stopped.get()
                    ? new Ended.Stopped(last)
                    : Unkept.by(e) ? new Ended.Unkept(why) : new Ended.Broken(why);
        }
    }

    private <O> void take(Trail<Reader, Entry> trail, Part<Item<O>> part) throws IOException {
        var entry = trail.next();
        var outcome = Outcome.of(entry, part);
        target.put(entry, outcome);
        last = Optional.of(entry);
        rows++;
        left |= !(entry instanceof Entry.Bad) && Rest.of(part);
        if (Shortfall.met(part)) {
            capped = Optional.of(part);
        }
        if (refused.isEmpty()) {
            refused = refusal(part);
        }
        var now = nanos.getAsLong();
        if (rows % batch == 0 || now - flushed >= SEEN_AFTER) {
            target.flush();
            flushed = now;
        }
        progress.landed(entry, outcome);
    }

    /** Why the provider answers no more, if it does not: all that were stopped or never begun say only that they were. */
    private static Optional<String> refusal(Part<?> part) {
        return part instanceof Part.Failed<?> failed && failed.cause() instanceof ModelException.Stop
                ? Optional.of(failed.why())
                : Optional.empty();
    }

    /** Whether a record was not asked about, or refused. */
    boolean leftAny() {
        return left;
    }

    /** A part that a budget left without an answer, if there is one. */
    List<Part<?>> outOfBudget() {
        return capped.stream().<Part<?>>map(part -> part).toList();
    }
}
