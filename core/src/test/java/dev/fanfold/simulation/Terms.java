package dev.fanfold.simulation;

import dev.fanfold.engine.onion.Rules;
import dev.fanfold.limit.Budget;
import dev.fanfold.limit.Hedging;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.limit.Rate;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.model.Money;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What the engine of one simulated run is told to keep to, and the true limit of the provider.
 *
 * @param startAt with how many calls at once it begins
 * @param quota the true limit of the provider, if it has one
 * @param declared the limits that the engine is told of
 * @param timeout how long one call may be on the wire
 * @param beside how many parts a second run on the same engine has; 0 for no such run
 */
record Terms(
        int startAt,
        RetryRules retry,
        Optional<Hedging> hedging,
        Budget budget,
        Optional<Quota> quota,
        List<Rate> declared,
        Duration timeout,
        int beside) {
    static final Hedging EAGER = new Hedging(.5, .5);
    static final int MOST_TOKENS = 20;
    /** The most tokens of any prompt here, as it is held for. */
    static final long WORST_INPUT = 270;

    private static final long PICOS = 1_000;
    private static final Price PRICE = new Price(
            Bill.INPUT_TOKEN * PICOS, Bill.INPUT_TOKEN * PICOS, Bill.INPUT_TOKEN * PICOS, Bill.OUTPUT_TOKEN * PICOS);

    /** So many calls in a second, and so many at one moment. */
    record Quota(int perSecond, int burst) {
        Bucket bucket() {
            return new Bucket(perSecond, burst);
        }

        Rate rate() {
            return Rate.requests(perSecond).perSecond().burst(burst);
        }
    }

    /** No limit, no budget, nothing beside. */
    static Terms plain(int atOnce) {
        return new Terms(
                atOnce,
                RetryRules.usual(),
                Optional.empty(),
                Budget.none(),
                Optional.empty(),
                List.of(),
                Duration.ofMinutes(10),
                0);
    }

    /** @param calls how many calls the whole run needs */
    static Terms of(RandomGenerator dice, int atOnce, int calls) {
        var quota = dice.nextInt(4) == 0 ? Optional.of(quota(dice)) : Optional.<Quota>empty();
        var hedging = dice.nextInt(5) == 0 ? Optional.of(EAGER) : Optional.<Hedging>empty();
        var needed = calls + (hedging.isPresent() ? Simulation.WARM_UP : 0);
        return new Terms(
                1 + dice.nextInt(atOnce),
                dice.nextInt(4) == 0 ? RetryRules.none() : RetryRules.usual(),
                hedging,
                budget(dice, needed),
                quota,
                dice.nextBoolean() ? quota.stream().map(Quota::rate).toList() : List.of(),
                dice.nextInt(4) == 0 ? Weather.STEP.multipliedBy(1 + dice.nextInt(6)) : Duration.ofMinutes(10),
                dice.nextInt(6) == 0 ? 1 + dice.nextInt(4) : 0);
    }

    private static Quota quota(RandomGenerator dice) {
        return new Quota(1 + dice.nextInt(20), 1 + dice.nextInt(5));
    }

    /** A random share of what all calls can take at worst, and now and then a little more than that. */
    private static Budget budget(RandomGenerator dice, int calls) {
        double share = 1.1 * dice.nextDouble();
        var tokens = (long) (share * calls * (WORST_INPUT + MOST_TOKENS));
        var nanos = (long) (share * calls * (WORST_INPUT * Bill.INPUT_TOKEN + MOST_TOKENS * Bill.OUTPUT_TOKEN));
        return switch (dice.nextInt(6)) {
            case 0 -> Budget.ofTokens(tokens);
            case 1 -> Budget.of(new Money(nanos));
            default -> Budget.none();
        };
    }

    Rules rules(int atOnce) {
        return new Rules(
                atOnce,
                Math.min(startAt, atOnce),
                declared,
                Rules.usual().ratesOf(),
                retry,
                hedging,
                budget,
                Prices.none().with("simulation", "simulated", PRICE),
                timeout,
                Rules.usual().patience(),
                Rules.usual().priming());
    }
}
