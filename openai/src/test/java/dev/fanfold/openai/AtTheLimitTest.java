package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Split;
import dev.fanfold.limit.Rate;
import dev.fanfold.merge.Merge;
import dev.fanfold.rehearsal.Latency;
import dev.fanfold.rehearsal.LimitNews;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A thousand calls, over real HTTP, to a server that allows 50 a second and a burst of 50.
 *
 * <p>How many are refused depends on how evenly a busy machine lets them arrive, so the bounds here are wide; the true ones,
 * 1 % and .05, are held on a virtual clock.
 */
@DisplayName("At the limit of a provider")
class AtTheLimitTest {
    private static final int CALLS = 1_000;
    private static final int RATE = 50;
    private static final List<Rate> DECLARED = List.of(Rate.requests(RATE).perSecond());

    /**
     * What a client is told, and what must come of it.
     *
     * @param refusals the most that may be refused, as a share of the answers
     */
    private record Setting(String name, List<Rate> declared, LimitNews news, double stolen, double refusals) {}

    @Test
    @Timeout(300)
    void no_call_is_lost_and_hardly_any_is_refused() throws Exception {
        var settings = List.of(
                new Setting("declared, with headers", DECLARED, LimitNews.EVERYTHING, 0, .05),
                new Setting("declared, no headers", DECLARED, LimitNews.HOW_LONG_TO_WAIT, 0, .05),
                new Setting("not declared, headers", List.of(), LimitNews.EVERYTHING, 0, .05),
                new Setting("declared, 40 % stolen", DECLARED, LimitNews.EVERYTHING, .4, .1),
                new Setting("nothing told at all", List.of(), LimitNews.NOTHING, 0, .25));
        var cases = new ArrayList<Callable<Double>>();
        settings.forEach(setting -> cases.add(() -> refusals(setting)));
        try (var threads = Executors.newFixedThreadPool(settings.size())) {
            var shares = threads.invokeAll(cases);
            for (int i = 0; i < settings.size(); i++) {
                assertThat(shares.get(i).get())
                        .as(settings.get(i).name())
                        .isLessThanOrEqualTo(settings.get(i).refusals());
            }
        }
    }

    private static double refusals(Setting setting) throws InterruptedException {
        try (var server = Rehearsal.withSeed(1)
                        .latency(Latency.fixed(Duration.ofMillis(200)))
                        .requestsPerSecond(RATE, RATE)
                        .limitsTell(setting.news())
                        .stolen(setting.stolen())
                        .start();
                var fanfold = Fanfold.on(
                                OpenAi.at(server.baseUrl()).model("limited").open())
                        .limits(setting.declared().toArray(Rate[]::new))
                        .open()) {
            var job = Split.byVolume((String input) -> IntStream.range(0, CALLS).mapToObj(Integer::toString))
                    .each(Ask.system("Echo.").maxTokens(8))
                    .merge(Merge.stitch());
            var run = fanfold.run(job, "");
            assertThat(run.value().values()).as(setting.name()).hasSize(CALLS);
            assertThat(run.whole()).isTrue();
            assertThat(server.log().await(seen -> seen.answered(200) == CALLS, Duration.ofSeconds(30)))
                    .isTrue();
            return server.log().counts().answered(429) / (double) CALLS;
        }
    }
}
