package dev.fanfold.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.event.Event;
import dev.fanfold.event.Waits;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Money;
import dev.fanfold.model.RateNews;
import dev.fanfold.model.Usage;
import dev.fanfold.report.story.Heading.Ending;
import dev.fanfold.report.story.Kept;
import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.Span;
import dev.fanfold.report.story.Story;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.result.Timing;
import dev.fanfold.result.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A recorder")
class RecorderTest {
    private static final Endpoint MODEL = Endpoint.live("here", "m");
    private static final Usage USAGE = new Usage(10, 0, 2);
    private static final Duration LIVE = Duration.ofSeconds(1);
    private long now;
    private final Recorder recorder = new Recorder(
            () -> now,
            InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")),
            (endpoint, usage) -> Optional.of(new Money(usage.total())));

    private void at(long millis, Event event) {
        now = millis * 1_000_000;
        recorder.on(event);
    }

    private void call(String path, int number, long from, long to) {
        at(from, new Event.CallBegan(path, MODEL, number));
        at(to, new Event.CallAnswered(path, MODEL, number, USAGE, LIVE));
    }

    private void done(long millis, String path, int ordinal, Object value) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        at(millis, new Event.PartEnded(path, new Part.Done<>(new PartId(ordinal, name), value, Effort.NONE)));
    }

    private Story story() {
        return recorder.failed("t", new RunFailedException("it failed", List.of()), Author.LANGUAGE_MODEL);
    }

    private Lane lane(String path) {
        return story().lanes().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String told(Span span) {
        return span.kind() + " " + span.from().toMillis() + "-" + span.to().toMillis();
    }

    @Test
    void tells_waiting_calls_and_pauses_of_a_part() {
        at(0, new Event.PartBegan("a"));
        at(40, new Event.CallBegan("a", MODEL, 1, permit(40)));
        at(90, new Event.CallFailed("a", MODEL, 1, "the line broke", LIVE));
        at(
                90,
                new Event.CallRetried(
                        "a", MODEL, new ModelException.Transient("the line broke"), Duration.ofMillis(200)));
        at(300, new Event.CallBegan("a", MODEL, 2, permit(10)));
        at(400, new Event.CallAnswered("a", MODEL, 2, USAGE, LIVE));
        done(401, "a", 0, "an answer");
        assertThat(lane("a").spans().stream().map(RecorderTest::told))
                .containsExactly("WAIT 0-40", "BROKEN 40-90", "RETRY 90-290", "WAIT 290-300", "CALL 300-400");
        assertThat(lane("a").state()).isEqualTo(Lane.State.DONE);
        assertThat(lane("a").text()).isEqualTo("an answer");
        assertThat(lane("a").load().calls()).isEqualTo(2);
        assertThat(lane("a").load().money()).isEqualTo(new Money(12));
    }

    @Test
    void tells_why_a_call_had_to_wait() {
        at(0, new Event.PartBegan("a"));
        at(5, new Event.CallThrottled("a", MODEL, slower("429 from the provider"), Duration.ofSeconds(4)));
        at(4_005, new Event.CallBegan("a", MODEL, 1, rate(4_000)));
        assertThat(lane("a").spans().getFirst().note()).isEqualTo("asked to wait 4.0 s: 429 from the provider");
    }

    @Test
    void tells_of_a_call_that_waited_as_another_was_told_to() {
        at(0, new Event.PartBegan("a"));
        at(5, new Event.CallThrottled("a", MODEL, slower("429"), Duration.ofSeconds(1)));
        at(10, new Event.PartBegan("b"));
        at(1_005, new Event.CallBegan("b", MODEL, 1, rate(995)));
        at(9_000, new Event.CallBegan("c", MODEL, 2, rate(50)));
        assertThat(lane("b").spans().getFirst().note())
                .isEqualTo("for the rate limit, as a was asked to wait 1.0 s: 429");
        assertThat(lane("c").spans().getFirst().note()).isEqualTo("for the rate limit");
    }

    @Test
    void tells_a_provider_that_is_down_from_one_that_asks_to_slow_down() {
        at(0, new Event.PartBegan("a"));
        at(
                5,
                new Event.CallThrottled(
                        "a", MODEL, new ModelException.Transient("500 from the provider"), Duration.ofSeconds(1)));
        at(10, new Event.PartBegan("b"));
        at(1_005, new Event.CallBegan("a", MODEL, 1, outage(1_000)));
        at(1_105, new Event.CallBegan("b", MODEL, 2, rate(95).plus(outage(1_000))));
        at(9_000, new Event.CallBegan("c", MODEL, 3, outage(50)));
        assertThat(lane("a").spans().getFirst().note())
                .isEqualTo("for the provider, which is down: 500 from the provider");
        assertThat(lane("b").spans())
                .extracting(Span::note)
                .startsWith("for the provider, which is down: 500 from the provider", "for the rate limit");
        assertThat(lane("c").spans().getFirst().note()).isEqualTo("for the provider, which is down");
    }

    @Test
    void calls_nothing_waiting_but_what_its_call_says_it_waited_for() {
        at(0, new Event.MergeBegan(""));
        call("merge", 1, 0, 50);
        call("merge/1", 2, 60, 400);
        at(450, new Event.CallBegan("merge", MODEL, 3, permit(20)));
        at(500, new Event.CallAnswered("merge", MODEL, 3, USAGE, LIVE));
        assertThat(lane("merge").spans().stream().map(RecorderTest::told))
                .containsExactly("CALL 0-50", "WAIT 430-450", "CALL 450-500");
        assertThat(lane("merge").spans().get(1).note()).isEqualTo("for a free permit");
    }

    @Test
    void books_what_is_assumed_at_its_worst_in_the_row_of_the_call() {
        at(0, new Event.PartBegan("a"));
        at(0, new Event.CallBegan("a", MODEL, 1));
        at(9, new Event.CallStopped("a", MODEL, 1, LIVE, new Money(700)));
        at(9, new Event.CallBegan("a", MODEL, 2));
        at(10, new Event.CallFailed("a", MODEL, 2, "broke", LIVE, new Money(300)));
        call("a", 3, 11, 12);
        assertThat(lane("a").load().money()).isEqualTo(new Money(1_012));
    }

    private static Waits permit(long millis) {
        return Waits.forPermitAndRate(millis * 1_000_000, 0);
    }

    private static ModelException slower(String why) {
        return new ModelException.Wait(why, RateNews.none());
    }

    private static Waits outage(long millis) {
        return Waits.forOutage(millis * 1_000_000);
    }

    private static Waits rate(long millis) {
        return Waits.forPermitAndRate(0, millis * 1_000_000);
    }

    @Test
    void tells_a_hedge_from_the_call_that_it_overtook() {
        at(0, new Event.PartBegan("a"));
        at(0, new Event.CallBegan("a", MODEL, 1));
        at(50, new Event.CallBegan("a", MODEL, 2));
        at(50, new Event.CallHedged("a", MODEL, 2));
        at(80, new Event.CallAnswered("a", MODEL, 2, USAGE, LIVE));
        at(81, new Event.CallStopped("a", MODEL, 1, LIVE));
        done(82, "a", 0, "x");
        assertThat(lane("a").spans().stream().map(RecorderTest::told)).containsExactly("HEDGE 50-80", "CANCELLED 0-81");
    }

    @Test
    void puts_parts_in_the_order_of_the_split_each_behind_what_it_is_a_part_of() {
        at(0, new Event.PartBegan("plan"));
        at(0, new Event.PartBegan("plan/b"));
        at(0, new Event.PartBegan("plan/a"));
        call("plan/b", 1, 1, 50);
        call("plan/a", 2, 1, 20);
        done(51, "plan/b", 1, "b");
        done(52, "plan/a", 0, "a");
        at(53, new Event.MergeBegan("plan"));
        call("plan/merge", 3, 54, 90);
        done(95, "plan", 0, "ab");
        assertThat(story().lanes().stream().map(one -> one.depth() + one.name()))
                .containsExactly("0plan", "1a", "1b", "1merge");
        assertThat(story().tally()).isEqualTo(new Story.Tally(2, 2));
    }

    @Test
    void marks_the_chain_that_the_run_tells_of_and_none_where_it_failed() {
        at(0, new Event.PartBegan("facts"));
        at(0, new Event.PartBegan("ease"));
        call("facts", 1, 1, 50);
        call("ease", 2, 1, 51);
        at(52, new Event.PartFollows("cost", List.of("facts")));
        at(52, new Event.PartBegan("cost"));
        call("cost", 3, 53, 90);
        done(91, "facts", 0, "f");
        done(92, "ease", 1, "e");
        done(93, "cost", 2, "c");
        var effort = Effort.call(LIVE, USAGE)
                .at("facts")
                .then(Effort.call(LIVE, USAGE).at("cost"));
        var told = recorder.merged("t", run(effort));
        assertThat(told.critical().stream().map(i -> told.lanes().get(i).path()))
                .containsExactly("facts", "cost");
        assertThat(story().critical()).isEmpty();
    }

    private static Run<String> run(Effort effort) {
        var timing = new Timing(0, LIVE, LIVE, Duration.ZERO);
        return new Run<>("x", List.of(), List.of(), timing, effort, WallTime.NONE, List.of(), Author.STAND_IN);
    }

    @Test
    void draws_a_batch_once_and_counts_each_of_its_records() {
        at(0, new Event.PartBegan("batch 1"));
        call("batch 1", 1, 1, 50);
        for (int i = 0; i < 20; i++) {
            done(51, "m" + i, i, "positive");
        }
        assertThat(story().lanes()).hasSize(1);
        assertThat(story().tally()).isEqualTo(new Story.Tally(20, 20));
    }

    @Test
    void puts_batches_in_the_order_of_their_numbers_whichever_began_first() {
        for (int i : new int[] {1, 10, 9, 2}) {
            at(0, new Event.PartBegan("batch " + i));
            call("batch " + i, i, 1, 5);
        }
        done(9, "m1", 0, "x");
        assertThat(story().lanes().stream().map(Lane::path))
                .containsExactly("batch 1", "batch 2", "batch 9", "batch 10");
    }

    @Test
    void says_what_failed_and_what_to_do_about_it() {
        at(0, new Event.PartBegan("a"));
        var key = new Part.Failed<>(new PartId(0, "a"), new ModelException.Stop("the key was refused"), Effort.NONE);
        at(9, new Event.PartEnded("a", key));
        var left = new Part.Skipped<>(new PartId(1, "b"), "never begun", Effort.NONE, List.of());
        at(9, new Event.PartEnded("b", left));
        assertThat(story().troubles()).hasSize(2);
        assertThat(story().troubles().get(0).what()).isEqualTo("the key was refused");
        assertThat(story().troubles().get(0).next()).contains("check the key");
        assertThat(story().troubles().get(1).next()).startsWith("Run it again; with the same journal, if one was kept");
        assertThat(story().tally()).isEqualTo(new Story.Tally(2, 0));
        assertThat(story().heading().why()).contains("it failed");
    }

    @Test
    void advises_what_can_be_done_with_what_is_kept() {
        assertThat(next(new Kept.Journal("Run the same command with --resume")))
                .isEqualTo("Run the same command with --resume: what was answered is not asked, or paid, again.");
        assertThat(next(new Kept.Nothing())).doesNotContain("resume").contains("no journal was kept");
    }

    private static String next(Kept kept) {
        var watching = new Recorder(() -> 0, InstantSource.fixed(Instant.EPOCH), Tariff.NONE, kept);
        var left = new Part.Skipped<>(new PartId(0, "a"), "told to stop", Effort.NONE, List.of());
        watching.on(new Event.PartBegan("a"));
        watching.on(new Event.PartEnded("a", left));
        return watching.failed("t", new RunFailedException("it failed", List.of()), Author.STAND_IN)
                .troubles()
                .getFirst()
                .next();
    }

    @Test
    void shows_every_answer_that_a_run_without_a_result_had_paid_for() {
        at(0, new Event.PartBegan("all"));
        at(0, new Event.PartBegan("all/quick"));
        call("all/quick", 1, 0, 5);
        done(5, "all/quick", 0, "Fine.");
        at(6, new Event.PartBegan("vote"));
        at(6, new Event.PartBegan("vote/1"));
        call("vote/1", 2, 6, 7);
        done(7, "vote/1", 0, "YES");
        done(8, "vote", 1, "YES, by one ballot");
        at(9, new Event.MergeBegan("all"));
        at(9, new Event.PartBegan("all/merge/1"));
        call("all/merge/1", 3, 9, 10);
        done(10, "all/merge/1", 0, "what a judge said");
        for (int i = 0; i < 3_000; i++) {
            done(11, "m" + i, i, "positive");
        }
        var results = story().results();
        assertThat(results)
                .extracting(Story.Passage::name)
                .containsExactly("Kept: all/quick", "Kept: vote", "Kept: 3,000 answers");
        assertThat(results.getFirst().text()).isEqualTo("Fine.");
        assertThat(results.getLast().text())
                .startsWith("m0: positive\nm1: positive\n")
                .endsWith("[2,500 more are counted, and not shown]");
    }

    @Test
    void tells_a_run_that_was_stopped_from_one_that_failed() {
        var stopped = recorder.failed("t", new RunCancelledException("stop", List.of()), Author.STAND_IN);
        assertThat(stopped.heading().ending()).isEqualTo(Ending.STOPPED);
        assertThat(story().heading().ending()).isEqualTo(Ending.FAILED);
    }

    @Test
    void keeps_a_bounded_number_of_lanes_and_counts_what_is_beyond() {
        for (int i = 0; i < 20_100; i++) {
            at(i, new Event.PartBegan("p" + i));
        }
        assertThat(story().lanes()).hasSize(20_000);
        assertThat(story().undrawn()).isEqualTo(100);
    }

    @Test
    void cuts_an_answer_that_nobody_would_read_to_its_end() {
        at(0, new Event.PartBegan("a"));
        done(1, "a", 0, "x".repeat(1_000_000));
        assertThat(lane("a").text()).hasSizeLessThan(2_100).endsWith("[…]");
    }
}
