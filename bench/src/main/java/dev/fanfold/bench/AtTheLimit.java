package dev.fanfold.bench;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.limit.Rate;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Latency;
import dev.fanfold.rehearsal.LimitNews;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A thousand calls to a server that allows 50 a second, with a burst of 50: how many are lost, how many are refused, and
 * how long it takes as a ratio to what no client can beat, {@code (calls - burst) / rate + latency}.
 */
public final class AtTheLimit {
    private static final int CALLS = 1_000;
    private static final int RATE = 50;
    private static final Duration LATENCY = Duration.ofMillis(300);
    private static final Job<String, Stitched<String>> JOB = Split.byVolume(
                    (String input) -> IntStream.range(0, CALLS).mapToObj(Integer::toString))
            .each(Ask.system("Echo.").maxTokens(16))
            .merge(Merge.stitch());

    private AtTheLimit() {}

    /** One client, told of its limit or not, under a server that tells of it or not. */
    private record Setting(String name, List<Rate> declared, LimitNews news, double stolen) {
        double ideal() {
            return (CALLS - RATE) / (RATE * (1 - stolen)) + LATENCY.toMillis() / 1e3;
        }
    }

    /** Prints a line for each setting, the first of them twice, as its first run warms the process up. */
    public static void main(String[] args) {
        var declared = List.of(Rate.requests(RATE).perSecond());
        List.of(
                        new Setting("warming up", declared, LimitNews.EVERYTHING, 0),
                        new Setting("declared, with headers", declared, LimitNews.EVERYTHING, 0),
                        new Setting("declared, no headers", declared, LimitNews.HOW_LONG_TO_WAIT, 0),
                        new Setting("not declared, headers", List.of(), LimitNews.EVERYTHING, 0),
                        new Setting("not declared, no headers", List.of(), LimitNews.HOW_LONG_TO_WAIT, 0),
                        new Setting("nothing told at all", List.of(), LimitNews.NOTHING, 0),
                        new Setting("declared, 40 % stolen", declared, LimitNews.EVERYTHING, .4))
                .forEach(AtTheLimit::measure);
    }

    private static void measure(Setting setting) {
        try (var server = Rehearsal.withSeed(1)
                        .latency(Latency.fixed(LATENCY))
                        .requestsPerSecond(RATE, RATE)
                        .limitsTell(setting.news())
                        .stolen(setting.stolen())
                        .start();
                var fanfold = Fanfold.on(
                                OpenAi.at(server.baseUrl()).model("limited").open())
                        .limits(setting.declared().toArray(Rate[]::new))
                        .open()) {
            var run = fanfold.run(JOB, "");
            var refused = server.log().counts().statuses().getOrDefault(429, 0L);
            System.out.printf(
                    Locale.ROOT,
                    "%-26s lost %d, refused %d (%.3f for each answer), wall %.2f s = %.3f of the ideal; %s%n",
                    setting.name(),
                    CALLS - run.value().values().size(),
                    refused,
                    refused / (double) CALLS,
                    run.wall().total().toMillis() / 1e3,
                    run.wall().total().toMillis() / 1e3 / setting.ideal(),
                    run.wall());
        }
    }
}
