package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Split;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import dev.fanfold.work.Ask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred real threads spend from one budget that is far too small for all of them. */
class SpentIsAtMostTheCapTest {
    private static final int CALLS = 10_000;
    private static final Price PRICE = Price.perMillion("1", "1", "10");

    /** A provider that keeps its own books. */
    private static final class Provider implements Model {
        private final AtomicLong billed = new AtomicLong();
        private final AtomicInteger onTheWire = new AtomicInteger();
        private final AtomicInteger peak = new AtomicInteger();

        @Override
        public Endpoint endpoint() {
            return Endpoint.live("books", "kept");
        }

        @Override
        public Reply reply(Prompt prompt) {
            peak.accumulateAndGet(onTheWire.incrementAndGet(), Math::max);
            var output = 50 + Math.floorMod(prompt.user().hashCode() * 31, 150);
            var usage = new Usage(100, 0, output);
            billed.addAndGet(PRICE.of(usage).nanos());
            onTheWire.decrementAndGet();
            return Reply.of("done", usage);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {.05, .5})
    void whateverTheShareOfTheNeedItIsNeverOverspentAndAlmostAllOfItIsUsed(double share) {
        var provider = new Provider();
        var need = PRICE.of(new Usage(100, 0, 125)).times(CALLS);
        var cap = new Money((long) (need.nanos() * share));
        var job = Split.byVolume((String input) -> IntStream.range(0, CALLS).mapToObj(Integer::toString))
                .each(Ask.system("q").maxTokens(200))
                .merge(Merge.stitch());
        try (var fanfold = Fanfold.on(provider)
                .atOnce(200)
                .budget(cap)
                .prices(Prices.none().with("books", "kept", PRICE))
                .open()) {
            var run = fanfold.run(job, "");
            assertThat(run.parts()).hasSize(CALLS);
            assertThat(provider.billed.get()).isLessThanOrEqualTo(cap.nanos());
            assertThat((double) provider.billed.get() / cap.nanos()).isGreaterThanOrEqualTo(.97);
            assertThat(fanfold.spent().money().nanos()).isEqualTo(provider.billed.get());
            assertThat(run.effort().spent()).isEqualTo(fanfold.spent());
            assertThat(provider.peak.get()).isLessThanOrEqualTo(200);
        }
    }
}
