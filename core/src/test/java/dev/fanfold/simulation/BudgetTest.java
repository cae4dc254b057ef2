package dev.fanfold.simulation;

import static dev.fanfold.simulation.RetryTest.SECOND;
import static dev.fanfold.simulation.RetryTest.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Event;
import dev.fanfold.job.Split;
import dev.fanfold.limit.Budget;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Money;
import dev.fanfold.model.RateNews;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Part;
import dev.fanfold.work.Ask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Spent is at most the cap")
class BudgetTest {
    private static final Price PRICE = Price.perMillion("1", "1", "10");
    private static final Prices PRICES = Prices.none().with("scene", "scripted", PRICE);
    private static final Money ONE_CALL = PRICE.of(Scene.USAGE);

    private static Rules capped(Money cap) {
        return Rules.usual().atOnce(8).budget(Budget.of(cap)).prices(PRICES).retry(RetryRules.none());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_cap_of_ten_calls_lets_nine_or_ten_of_forty_through(long seed) {
        var scene = new Scene(seed, capped(ONE_CALL.times(10)), asked -> {
            asked.wait(SECOND.dividedBy(1 + asked.number() % 4));
            return Scene.Asked.answer("here");
        });
        var run = scene.play(pieces(40), "").run().orElseThrow();
        assertThat(run.value().values()).hasSizeBetween(9, 10);
        assertThat(run.effort().spent().money()).isLessThanOrEqualTo(ONE_CALL.times(10));
        assertThat(scene.engine().onion().bank().spent()).isEqualTo(run.effort().spent());
        assertThat(run.parts()).hasSize(40);
        assertThat(run.parts().stream().filter(Part.Failed.class::isInstance))
                .allSatisfy(
                        part -> assertThat(((Part.Failed<?>) part).why()).contains("budget of", "raise the budget"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_booked_at_its_worst_is_told_with_the_call_that_it_is_booked_for(long seed) {
        var rules = Rules.usual().atOnce(3).prices(PRICES).retry(RetryRules.none());
        var scene = new Scene(seed, rules, asked -> {
            asked.wait(SECOND);
            switch (asked.number() % 4) {
                case 1 -> throw new ModelException.Transient("the line broke");
                case 2 -> throw ModelException.Transient.unbilled("turned away", RateNews.none());
                case 3 -> throw new ModelException.BadRequest("not like this");
                default -> {}
            }
            return Scene.Asked.answer("here");
        });
        var spent = scene.play(pieces(12), "").run().orElseThrow().effort().spent();
        assertThat(spent.assumed().nanos()).isPositive();
        assertThat(scene.events().stream().mapToLong(BudgetTest::assumed).sum())
                .isEqualTo(spent.assumed().nanos());
    }

    private static long assumed(Event event) {
        return switch (event) {
            case Event.CallAnswered call -> call.assumed().nanos();
            case Event.CallFailed call -> call.assumed().nanos();
            case Event.CallStopped call -> call.assumed().nanos();
            default -> 0;
        };
    }

    @Test
    void a_price_that_nobody_knows_is_refused_under_a_cap_and_nothing_is_sent() {
        var scene = new Scene(1, capped(ONE_CALL).prices(Prices.none()), asked -> Scene.Asked.answer("here"));
        var played = scene.play(pieces(2), "");
        assertThat(scene.sent()).isEmpty();
        assertThat(played.failure()).get().satisfies(e -> assertThat(e).hasMessageContaining("price"));
    }

    @Test
    void without_a_cap_a_price_that_nobody_knows_is_counted_as_such() {
        var rules = Rules.usual().prices(Prices.none());
        var scene = new Scene(1, rules, asked -> Scene.Asked.answer("here"));
        var spent = scene.play(pieces(2), "").run().orElseThrow().effort().spent();
        assertThat(spent.unpriced()).isEqualTo(2);
        assertThat(spent.money()).isEqualTo(Money.ZERO);
        assertThat(spent.tokens()).isEqualTo(300);
    }

    @Test
    void what_was_turned_away_costs_nothing_and_what_may_have_been_billed_costs_its_worst() {
        var turnedAway = new Scene(1, capped(Money.usd("1")), asked -> {
            throw new ModelException.BadRequest("no");
        });
        turnedAway.play(pieces(3), "");
        assertThat(turnedAway.engine().onion().bank().spent().money()).isEqualTo(Money.ZERO);

        var reset = new Scene(1, capped(Money.usd("1")), asked -> {
            throw new ModelException.Transient("connection reset");
        });
        reset.play(pieces(3), "");
        var spent = reset.engine().onion().bank().spent();
        assertThat(spent.billed()).isEqualTo(Money.ZERO);
        assertThat(spent.assumed()).isGreaterThan(ONE_CALL.times(3));
    }

    @Test
    void an_answer_without_usage_costs_its_worst_too() {
        var scene = new Scene(1, capped(Money.usd("1")), asked -> dev.fanfold.model.Reply.of("here", Usage.NONE));
        var run = scene.play(pieces(1), "").run().orElseThrow();
        assertThat(run.effort().spent().assumed()).isGreaterThan(Money.ZERO);
    }

    @Test
    void under_a_cap_every_answer_has_a_bound() {
        var scene = new Scene(1, capped(Money.usd("1")), asked -> {
            assertThat(asked.prompt().maxTokens()).hasValue(4_096);
            return Scene.Asked.answer("here");
        });
        var job = Split.byAspect(Ask.system("q").named("a")).merge(Merge.stitch(""));
        assertThat(scene.play(job, "x").value()).isEqualTo("here");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void money_is_kept_for_the_merge_while_the_parts_run_out_of_it(long seed) {
        var scene = new Scene(seed, capped(Money.usd("0.05")), asked -> {
            asked.wait(SECOND);
            return Scene.Asked.answer(asked.prompt().system().contains("editor") ? "merged" : "part");
        });
        var job = Split.byVolume((String input) ->
                        java.util.stream.IntStream.range(0, 60).mapToObj(Integer::toString))
                .each(Ask.system("q").maxTokens(50))
                .merge(Merge.synthesise(Ask.system("editor").maxTokens(100)));
        var run = scene.play(job, "").run().orElseThrow();
        assertThat(run.value().text()).isEqualTo("merged");
        assertThat(run.effort().spent().money()).isLessThanOrEqualTo(Money.usd("0.05"));
        assertThat(run.whole()).isFalse();
    }
}
