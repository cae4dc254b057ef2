package dev.fanfold.simulation;

import dev.fanfold.limit.WorstCase;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Usage;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a simulated provider limits, bills and tells, however well it is.
 *
 * @param bucket its true limit, if it has one
 * @param telling whether its replies say how full that is
 * @param uncounted how often a reply does not say what it cost
 * @param dear whether it bills the most that it may
 * @param firstToken after which part of its latency a reply begins, 0 to 1
 */
record Habits(Optional<Bucket> bucket, Telling telling, double uncounted, Dearness dear, double firstToken) {
    private static final int INPUT = 10;
    private static final int MOST_OUTPUT = 20;

    /** What replies say of the limit. */
    enum Telling {
        HEADERS,
        NOTHING
    }

    /** What calls cost. */
    enum Dearness {
        AS_USUAL,
        THE_WORST
    }

    /** Says what each reply cost, and nothing else. */
    static Habits plain(Optional<Bucket> bucket) {
        return new Habits(bucket, Telling.NOTHING, 0, Dearness.AS_USUAL, 1);
    }

    static Habits of(RandomGenerator dice, Optional<Bucket> bucket) {
        return new Habits(
                bucket,
                dice.nextBoolean() ? Telling.HEADERS : Telling.NOTHING,
                dice.nextInt(5) == 0 ? dice.nextDouble() * .5 : 0,
                dice.nextInt(4) == 0 ? Dearness.THE_WORST : Dearness.AS_USUAL,
                dice.nextDouble());
    }

    /** What a call is billed for. */
    Usage usage(Prompt prompt, RandomGenerator dice) {
        var output = prompt.maxTokens().orElse(MOST_OUTPUT);
        return dear == Dearness.THE_WORST
                ? new Usage(WorstCase.of(prompt).inputTokens(), 0, output)
                : new Usage(INPUT, 0, 1 + dice.nextInt(output));
    }
}
