package dev.fanfold.simulation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.model.ModelException;
import dev.fanfold.model.Money;
import dev.fanfold.model.RateNews;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.result.Spent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A law that is broken is told")
class InvariantsTest {
    private static final Weather FINE = Weather.fine();
    private static final Scenario TWO_PIECES = new Scenario(
            Scenario.Shape.PIECES,
            2,
            1,
            1,
            Scenario.Leaf.ONE_CALL,
            Scenario.Folding.IN_CODE,
            FINE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Terms.plain(1));
    private final Calls calls = new Calls();
    private final List<Part<?>> parts = new ArrayList<>(List.of(done(0, "0#1"), done(1, "1#2")));
    private Optional<Duration> cancelled = Optional.empty();
    private Duration ended = Duration.ZERO;
    private int inFlightAtEnd;
    private List<String> alive = List.of();
    private List<Throwable> crashes = List.of();
    private int retried;
    private Observed.After after = after(0, 0, 0, 0);

    private static Observed.After after(long charged, long spent, long promised, int permits) {
        var books = new Spent(new Money(spent), Money.ZERO, spent, 0);
        return new Observed.After(charged, charged, spent, books, promised, 0, permits, 0, false);
    }

    private static Part<String> done(int ordinal, String answer) {
        return new Part.Done<>(new PartId(ordinal, "piece " + (ordinal + 1)), answer, Effort.NONE);
    }

    private static Part<String> failed(int ordinal) {
        return new Part.Failed<>(
                new PartId(ordinal, "piece " + (ordinal + 1)), new ModelException.Transient("503"), Effort.NONE);
    }

    private static Part<String> skipped(int ordinal) {
        return new Part.Skipped<>(new PartId(ordinal, "piece " + (ordinal + 1)), "late", Effort.NONE, List.of());
    }

    private Observed observed() {
        var ending = new Observed.Failed(new RunFailedException("it failed", parts));
        return new Observed(
                TWO_PIECES,
                new Observed.Ended(ending, ended, retried, List.of()),
                Optional.empty(),
                cancelled,
                inFlightAtEnd,
                calls,
                after,
                alive,
                crashes,
                new Trace());
    }

    private void answer(String address) {
        var call = calls.begin(address, 0);
        call.answered();
        calls.end(call);
    }

    private void assertBroken(Consumer<InvariantsTest> breaking, String told) {
        answer("0");
        answer("1");
        assertThatCode(() -> Invariants.check(observed())).doesNotThrowAnyException();
        breaking.accept(this);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Invariants.check(observed()))
                .withMessageContaining(told);
    }

    @Test
    void a_part_that_disappeared() {
        assertBroken(run -> run.parts.removeLast(), "parts [0] instead of [0, 1]");
    }

    @Test
    void a_part_that_stands_twice() {
        assertBroken(run -> run.parts.add(done(1, "1#2")), "parts [0, 1, 1] instead of [0, 1]");
    }

    @Test
    void parts_in_the_order_of_finishing() {
        assertBroken(run -> run.parts.sort((a, b) -> b.id().ordinal() - a.id().ordinal()), "parts [1, 0]");
    }

    @Test
    void an_answer_that_was_lost() {
        assertBroken(run -> run.parts.set(1, failed(1)), "answers were lost: [1]");
    }

    @Test
    void an_answer_that_was_mixed_up_with_another() {
        assertBroken(run -> run.parts.set(1, done(1, "1#3")), "answers were lost: [1]");
    }

    @Test
    void the_answer_of_a_part_that_was_stopped_is_not_lost() {
        answer("0");
        answer("1");
        parts.set(1, skipped(1));
        assertThatCode(() -> Invariants.check(observed())).doesNotThrowAnyException();
    }

    @Test
    void a_call_after_stop() {
        assertBroken(
                run -> {
                    run.calls.forbidAfter(5, "cancelling");
                    run.calls.end(run.calls.begin("1", 6));
                },
                "call for 1 began after cancelling");
    }

    @Test
    void too_many_calls_at_once() {
        assertBroken(
                run -> {
                    var one = run.calls.begin("0", 0);
                    run.calls.end(run.calls.begin("1", 0));
                    run.calls.end(one);
                },
                "2 calls at once, of at most 1");
    }

    @Test
    void a_call_that_outlives_the_run() {
        assertBroken(run -> run.inFlightAtEnd = 1, "1 calls on the wire when the run ended");
    }

    @Test
    void a_thread_that_outlives_the_run() {
        assertBroken(run -> run.alive = List.of("thread 3"), "threads never ended: [thread 3]");
    }

    @Test
    void a_thread_that_broke() {
        assertBroken(run -> run.crashes = List.of(new IllegalStateException("oh")), "threads broke");
    }

    @Test
    void a_stop_that_takes_too_long() {
        assertBroken(
                run -> {
                    run.cancelled = Optional.of(Duration.ofSeconds(1));
                    run.ended = Duration.ofSeconds(3);
                },
                "the run ended at PT3S");
    }

    @Test
    void a_permit_that_did_not_come_back() {
        assertBroken(run -> run.after = after(0, 0, 0, 1), "permits did not come back");
    }

    @Test
    void money_that_stays_promised() {
        assertBroken(run -> run.after = after(0, 0, 1, 0), "still promised");
    }

    @Test
    void a_bill_that_nobody_knows_of() {
        assertBroken(run -> run.after = after(2, 1, 0, 0), "but the bill is 2");
    }

    @Test
    void too_many_retries() {
        assertBroken(run -> run.retried = 4, "4 retries for 2 calls");
    }

    @Test
    void an_answer_that_stands_in_two_parts() {
        assertBroken(run -> run.parts.set(1, done(1, "0#1")), "an answer stands twice");
    }

    @Test
    void two_answers_to_one_question() {
        assertBroken(run -> run.parts.set(1, done(1, "1#2|1#3")), "2 answers for 1");
    }

    @Test
    void a_call_that_was_lost_to_a_throttle() {
        assertBroken(
                run -> run.parts.set(
                        1,
                        new Part.Failed<>(
                                new PartId(1, "piece 2"),
                                new ModelException.Wait("429", RateNews.none()),
                                Effort.NONE)),
                "lost");
    }

    @Test
    void an_overspend() {
        var bill = new Bill();
        bill.charge(new Usage(1, 0, 0));
        assertThatCode(() -> Invariants.spentIsWithinTheCap(bill.charged(), Bill.INPUT_TOKEN))
                .doesNotThrowAnyException();
        bill.charge(new Usage(0, 0, 1));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Invariants.spentIsWithinTheCap(bill.charged(), Bill.INPUT_TOKEN));
    }
}
