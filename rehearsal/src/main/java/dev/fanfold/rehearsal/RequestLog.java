package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.reply.Usage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * What a provider has seen: every chat completions request is counted, and the last ones are kept. Safe for many
 * threads; a running total, never cleared.
 *
 * <p>Law: {@code requests = inFlight + Σ statuses + struckOff + hungUp} at every moment: each request has one end.
 */
public final class RequestLog {

    private static final long CHARS_KEPT = 64L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Asked> kept = new ArrayDeque<>();
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final int mostKept;
    private long charsKept;
    private long requests;
    private long hungUp;
    private long struckOff;
    private int inFlight;
    private int peak;
    private long promptTokens;
    private long completionTokens;
    private long cachedTokens;

    RequestLog(int mostKept) {
        this.mostKept = mostKept;
    }

    /** The numbers of one moment. */
    public Counts counts() {
        lock.lock();
        try {
            return new Counts(
                    requests,
                    inFlight,
                    peak,
                    new TreeMap<>(statuses),
                    hungUp,
                    struckOff,
                    promptTokens,
                    completionTokens,
                    cachedTokens);
        } finally {
            lock.unlock();
        }
    }

    /** The requests kept, oldest first: the last 1,000 unless the options say otherwise, and at most 64 Mi characters. */
    public List<Asked> asked() {
        lock.lock();
        try {
            return List.copyOf(kept);
        } finally {
            lock.unlock();
        }
    }

    /** The bodies of the requests kept, oldest first. */
    public List<String> bodies() {
        return asked().stream().map(Asked::body).toList();
    }

    /**
     * Waits until the numbers meet a condition, as in {@code await(seen -> seen.inFlight() == 3, ofSeconds(5))}: the
     * way to order a test without sleeping. False when the time is over first.
     */
    public boolean await(Predicate<Counts> condition, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!condition.test(counts())) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void came() {
        change(() -> {
            requests++;
            inFlight++;
            peak = Math.max(peak, inFlight);
        });
    }

    void read(Asked asked) {
        change(() -> {
            kept.addLast(asked);
            charsKept += asked.body().length();
            while (kept.size() > mostKept || charsKept > CHARS_KEPT) {
                charsKept -= kept.removeFirst().body().length();
            }
        });
    }

    void answered(int status, Usage usage) {
        change(() -> {
            inFlight--;
            statuses.merge(status, 1L, Long::sum);
            promptTokens += usage.prompt();
            completionTokens += usage.completion();
            cachedTokens += usage.cached();
        });
    }

    void hungUp() {
        change(() -> {
            inFlight--;
            hungUp++;
        });
    }

    void struckOff() {
        change(() -> {
            inFlight--;
            struckOff++;
        });
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What was counted up to a moment. Tokens are rules of thumb, of whole answers only.
     *
     * @param requests chat completions requests that came, refused ones too
     * @param inFlight of these, those without an end yet
     * @param peak the most that were in flight at one time
     * @param statuses how many messages of each status were sent whole
     * @param hungUp requests whose client left before the end of its answer
     * @param struckOff requests that a fault ended without a whole message
     */
    public record Counts(
            long requests,
            int inFlight,
            int peak,
            Map<Integer, Long> statuses,
            long hungUp,
            long struckOff,
            long promptTokens,
            long completionTokens,
            long cachedTokens) {

        /** Copies the statuses. */
        public Counts {
            statuses = Map.copyOf(statuses);
        }

        /** How many were answered with this status. */
        public long answered(int status) {
            return statuses.getOrDefault(status, 0L);
        }
    }
}
