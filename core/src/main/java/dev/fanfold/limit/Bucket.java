package dev.fanfold.limit;

import dev.fanfold.model.RateNews.Counted;
import dev.fanfold.model.RateNews.Level;
import java.time.Duration;

/**
 * A token bucket as seen from the client: {@code level = min(capacity, level + m · rate · elapsed)}.
 *
 * <p>It is kept a little slower and smaller than what the provider says, so that calls that bunch up on the way still find
 * room. A claim over the capacity goes out when the bucket is full, and leaves a debt that later calls wait for: the rate is
 * kept, and nothing waits for ever.
 */
final class Bucket {
    private static final double SLOWER = 0.98;
    private static final double SMALLER = 0.95;
    private static final double JITTER_NANOS = .2e9;
    private static final double ROUNDING = 1e-6;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final double STOCK_NANOS = 60e9;
    private static final int SECONDS_OF_A_GUESS = 10;
    private static final double NANOS_OF_AN_HOUR = 3_600e9;

    private final Counted counted;
    private final Lows lows = new Lows();
    private Rate rate;
    private double capacity;
    private double level;
    private double seen;
    private double faster = 1;
    private boolean started;
    private long at;

    private Bucket(Rate rate, double capacity) {
        this.counted = rate.counted();
        this.rate = rate;
        this.capacity = capacity;
        this.level = capacity;
    }

    static Bucket declared(Rate rate) {
        return new Bucket(rate, room(rate, (double) rate.burst()));
    }

    /**
     * What a header tells of a limit that nobody declared. It is per minute; but where its own figures show that what was
     * used comes back within a day and not within minutes, it is a day's stock: all that remains of it may go at once.
     */
    static Bucket told(Level told) {
        var allowing = new Rate.Allowing(told.counted(), told.limit());
        return isOfADay(told) ? declared(allowing.perDay().burst(told.limit())) : declared(allowing.perMinute());
    }

    /** A limit that nobody told, of which only throttles speak: so many a second were answered of late. */
    static Bucket guessed(double perSecond) {
        var tenSeconds = Math.max(1, Math.round(perSecond * SECONDS_OF_A_GUESS));
        var rate = new Rate(Counted.REQUESTS, tenSeconds, Duration.ofSeconds(SECONDS_OF_A_GUESS), 1);
        return new Bucket(rate, 1);
    }

    /** A guess that proved too low. */
    void faster(double factor) {
        faster *= factor;
    }

    /** Whether it is this one of which a header tells: the same thing, and both of a day or neither. */
    boolean isOf(Level told) {
        return told.limit() > 0
                && counted == told.counted()
                && isOfADay(told) == (rate.window().compareTo(A_DAY) >= 0);
    }

    private static boolean isOfADay(Level told) {
        double used = told.limit() - told.remaining();
        double reset = told.resetIn().map(Duration::toNanos).orElse(0L);
        return used > 0 && used / reset * NANOS_OF_AN_HOUR <= told.limit();
    }

    Counted counted() {
        return counted;
    }

    /** The rate as declared or told. */
    Rate rate() {
        return rate;
    }

    /** The most that one call may ask of it. */
    long most() {
        return Math.max(rate.count(), rate.burst());
    }

    /** Lets flow in what the time since the last look brought. */
    void flow(long now, double m) {
        if (started) {
            level = levelAt(now, m);
        }
        at = started ? Math.max(at, now) : now;
        started = true;
    }

    /** The earliest moment at which it holds this amount, or is full. */
    long readyAt(long amount, long now, double m) {
        double wanted = Math.min((double) amount, capacity);
        double lacks = wanted - levelAt(now, m);
        return lacks <= ROUNDING * wanted ? now : Math.max(now, at) + (long) Math.ceil(lacks / pace(m));
    }

    /** At the moment of the last {@link #flow}. */
    void take(long amount) {
        level -= amount;
        lows.add(level, at);
    }

    void giveBack(long amount) {
        level = Math.min(capacity, level + amount);
    }

    /**
     * A throttle: unless a header told its level, it is taken to be empty. It fills from the end of the wait on: what flows
     * in before that stays as a reserve on the provider's side. A stock, which takes over a minute to fill, is not what a
     * throttle of the moment is about.
     */
    void refused(boolean told, long until) {
        if (capacity <= rate.perNano() * STOCK_NANOS) {
            level = told ? level : Math.min(level, 0);
            at = Math.max(at, until);
        }
    }

    /**
     * Headers only ever lower it. What a header tells is old: since its call was sent other calls went out, and more flowed
     * in. Which call it was is not known, so of all recent ones the kindest is taken: {@code level' = min(level, remaining +
     * level - least level right after a recent call)}. To keep to {@code remaining} itself would undo what flowed in while
     * the answer was on its way, at each answer again, and so starve a small bucket.
     */
    void learn(Level told) {
        if (!isOfADay(told)) {
            lowerRate(told);
            told.resetIn().ifPresent(reset -> lowerCapacity(told.remaining() + reset.toNanos() * rate.perNano()));
        }
        lower(told.remaining() + level - lows.least(level));
    }

    private void lower(double allowed) {
        if (allowed < level) {
            lows.shift(allowed - level);
            level = allowed;
        }
    }

    private void lowerRate(Level told) {
        var perMinute = new Rate.Allowing(counted, told.limit()).perMinute();
        if (perMinute.perNano() < rate.perNano()) {
            rate = perMinute.burst(Math.min(rate.burst(), perMinute.burst()));
            capacity = Math.min(capacity, room(rate, (double) rate.burst()));
            level = Math.min(level, capacity);
        }
    }

    /** What is left and what flows in until it is full make a full bucket; the largest such sum is the nearest. */
    private void lowerCapacity(double implied) {
        seen = Math.max(seen, implied);
        capacity = room(rate, Math.min((double) rate.burst(), seen));
        level = Math.min(level, capacity);
    }

    /** Of a full bucket, what may go at once: a twentieth less, or what flows in while calls are .2 s late, if that is more. */
    private static double room(Rate rate, double full) {
        return Math.max(1, Math.min(full * SMALLER, full - rate.perNano() * JITTER_NANOS));
    }

    private double levelAt(long now, double m) {
        double flowed = started ? Math.max(0, now - at) * pace(m) : 0;
        return Math.min(capacity, level + flowed);
    }

    private double pace(double m) {
        return rate.perNano() * faster * m * SLOWER;
    }
}
