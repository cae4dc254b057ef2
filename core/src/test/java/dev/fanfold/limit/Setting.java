package dev.fanfold.limit;

import dev.fanfold.model.RateNews.Counted;
import java.time.Duration;
import java.util.List;

/**
 * What is simulated.
 *
 * @param counted what the provider limits
 * @param least the fewest tokens of a call
 * @param most the most tokens of a call
 * @param calls how many such calls a second the limit is worth
 * @param burstSeconds how many seconds' worth of them a full bucket of the provider holds
 * @param headers whether answers tell the level
 * @param declared what the user said of the limit
 * @param cap calls at once
 * @param stolen the share of the limit that another client takes
 * @param poisson whether it comes at random, and not steadily
 */
record Setting(
        Counted counted,
        int least,
        int most,
        double calls,
        double burstSeconds,
        boolean headers,
        List<Rate> declared,
        int cap,
        double stolen,
        boolean poisson) {

    /** 50 calls a second and a burst of 50, nothing declared, nothing told, nobody else. */
    static Setting requests(int cap) {
        return new Setting(Counted.REQUESTS, 1, 1, 50, 1, false, List.of(), cap, 0, false);
    }

    /** The same in tokens. */
    static Setting tokens(int least, int most, int cap) {
        return new Setting(Counted.TOKENS, least, most, 50, 1, false, List.of(), cap, 0, false);
    }

    Setting paced(double calls, double burstSeconds) {
        return new Setting(counted, least, most, calls, burstSeconds, headers, declared, cap, stolen, poisson);
    }

    Setting withHeaders() {
        return new Setting(counted, least, most, calls, burstSeconds, true, declared, cap, stolen, poisson);
    }

    /** With a declared rate that is exact, and the provider's burst. */
    Setting withRate() {
        return withRate(
                new Rate(counted, Math.round(perSecond() * 60), Duration.ofMinutes(1), Math.max(1, (long) burst())));
    }

    Setting withRate(Rate rate) {
        return new Setting(counted, least, most, calls, burstSeconds, headers, List.of(rate), cap, stolen, poisson);
    }

    Setting stolenSteadily(double share) {
        return new Setting(counted, least, most, calls, burstSeconds, headers, declared, cap, share, false);
    }

    Setting stolenAtRandom(double share) {
        return new Setting(counted, least, most, calls, burstSeconds, headers, declared, cap, share, true);
    }

    double perSecond() {
        return calls * (least + most) / 2.0;
    }

    double burst() {
        return perSecond() * burstSeconds;
    }
}
