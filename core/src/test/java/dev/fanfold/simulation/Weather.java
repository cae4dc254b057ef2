package dev.fanfold.simulation;

import dev.fanfold.model.ModelException;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How well a simulated provider is.
 *
 * <p>Times are drawn in steps of {@link #STEP}, so that things often happen at the very same moment: there the order is
 * the scheduler's to choose.
 *
 * @param quickest the fewest steps that a usual reply takes
 * @param slowest the most steps that a usual reply takes
 * @param outliers how often a reply takes a minute
 * @param throttled how often a call is turned away with a 429
 * @param broken how often a call breaks: an error of the server, or a reset with an unknown charge
 * @param hanging how often a call hangs until it is interrupted, or an hour has passed
 * @param refused how often a call is refused for good: the account, this prompt, or all of the day
 * @param hearing how calls take an interrupt
 */
record Weather(
        int quickest,
        int slowest,
        double outliers,
        double throttled,
        double broken,
        double hanging,
        double refused,
        Hearing hearing) {
    static final Duration STEP = Duration.ofMillis(100);
    static final Duration OUTLIER = Duration.ofSeconds(60);
    private static final int OUTAGES = 8;
    static final Duration TOO_LONG = Duration.ofMinutes(6);
    static final Duration HANG = Duration.ofHours(1);

    /** How calls on the wire take an interrupt. */
    enum Hearing {
        AT_ONCE,
        /** One step late. */
        LATE,
        /** Not at all: the call goes on to its end. */
        DEAF
    }

    /** What a server refuses for. */
    enum Refusals {
        THE_KEY,
        THE_DAY,
        THE_PROMPT;

        ModelException why() {
            return switch (this) {
                case THE_KEY -> new ModelException.Stop("the key was refused");
                case THE_DAY -> new ModelException.Cap("the cap of the day is reached");
                case THE_PROMPT -> new ModelException.BadRequest("this prompt was refused");
            };
        }
    }

    /** A refusal of one of the kinds. */
    static ModelException refusal(RandomGenerator dice) {
        return Refusals.values()[dice.nextInt(Refusals.values().length)].why();
    }

    /** How long a server asks to stay away: in any of the forms that servers have for it. */
    static Optional<Duration> retryAfter(RandomGenerator dice) {
        return switch (dice.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> Optional.empty();
            case 6, 7 -> Optional.of(Duration.ZERO);
            case 8, 9 -> Optional.of(Duration.ofSeconds(-3));
            case 10 -> Optional.of(TOO_LONG.multipliedBy(1 + dice.nextInt(100)));
            case 11 -> Optional.of(Duration.ofSeconds(Long.MAX_VALUE));
            default -> Optional.of(STEP.multipliedBy(dice.nextInt(20)));
        };
    }

    /** Nothing fails, and every reply takes one step. */
    static Weather fine() {
        return new Weather(1, 1, 0, 0, 0, 0, 0, Hearing.AT_ONCE);
    }

    static Weather of(RandomGenerator dice) {
        return new Weather(
                0,
                dice.nextInt(8),
                some(dice, .2, .2),
                some(dice, .3, .5),
                dice.nextInt(OUTAGES) == 0 ? 1 - some(dice, .7, .5) : some(dice, .4, .5),
                some(dice, .15, .3),
                some(dice, .1, .2),
                hearing(dice.nextInt(10)));
    }

    private static double some(RandomGenerator dice, double often, double most) {
        return dice.nextDouble() < often ? dice.nextDouble() * most : 0;
    }

    private static Hearing hearing(int draw) {
        return draw < 7 ? Hearing.AT_ONCE : draw < 9 ? Hearing.LATE : Hearing.DEAF;
    }

    /** How long one reply takes. */
    Duration latency(RandomGenerator dice) {
        return dice.nextDouble() < outliers ? OUTLIER : STEP.multipliedBy(dice.nextInt(quickest, slowest + 1));
    }
}
