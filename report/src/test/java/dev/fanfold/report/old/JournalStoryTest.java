package dev.fanfold.report.old;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.journal.Found;
import dev.fanfold.journal.Key;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.Ordinals;
import dev.fanfold.journal.Refusal;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import dev.fanfold.report.Report;
import dev.fanfold.report.story.Heading.Ending;
import dev.fanfold.report.story.Lane.State;
import dev.fanfold.report.story.Span;
import dev.fanfold.report.story.Story;
import dev.fanfold.report.story.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The story of a journal")
class JournalStoryTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final Endpoint MODEL = Endpoint.live("here", "m");
    private static final Key KEY = Key.parse("ab".repeat(16));
    private final List<Found> found = new ArrayList<>();

    private void line(Line line) {
        found.add(new Found.Written(found.size(), 1, line));
    }

    private void begins(long second) {
        line(new Line.Began(
                "r" + second,
                Optional.empty(),
                Optional.empty(),
                new Line.Models(MODEL, Map.of()),
                START.plusSeconds(second)));
    }

    private void intent(long attempt, String where, long second) {
        line(new Line.Intent(attempt, KEY, where, MODEL, Optional.of(new Money(500)), 50, START.plusSeconds(second)));
    }

    private void settled(long attempt, Line.Bill bill, long second) {
        line(new Line.Settled(attempt, bill, Optional.of(new Money(300)), 12, START.plusSeconds(second)));
    }

    private void answered(long attempt, String where, String text) {
        var reply = Reply.of(text, new Usage(10, 0, 2));
        line(new Line.Answered(KEY, where, attempt, Optional.empty(), reply));
    }

    private Story story() {
        return JournalStory.of("a journal", found.iterator());
    }

    @Test
    void has_a_lane_for_each_place_that_asked_and_says_what_came_of_it() {
        begins(0);
        intent(1, "a", 1);
        intent(2, "b", 1);
        answered(1, "a", "the answer of a");
        settled(1, Line.Bill.EXACT, 4);
        line(new Line.Refused(KEY, "b", 2, new Refusal(Refusal.Kind.BAD_REQUEST, "too long")));
        settled(2, Line.Bill.NOTHING, 2);
        line(new Line.Sealed("r0", Line.Outcome.FAILED, START.plusSeconds(5)));
        var story = story();
        assertThat(story.lanes().stream().map(lane -> lane.path() + " " + lane.state() + " " + lane.text()))
                .containsExactly("a DONE the answer of a", "b FAILED too long");
        assertThat(story.lanes().getFirst().spans())
                .containsExactly(
                        new Span(Span.Kind.CALL, Duration.ofSeconds(1), Duration.ofSeconds(4), "10 tokens in, 2 out"));
        assertThat(story.heading().ending()).isEqualTo(Ending.FAILED);
        assertThat(story.times().wall()).isEqualTo(Duration.ofSeconds(5));
        assertThat(story.times().oneByOne()).isEqualTo(Duration.ofSeconds(4));
        assertThat(story.bill().spent().billed()).isEqualTo(new Money(300));
        assertThat(story.troubles()).hasSize(1);
        assertThat(story.critical()).as("nobody wrote down who waited for whom").isEmpty();
        assertThat(story.tally()).isEqualTo(new Story.Tally(2, 1));
    }

    @Test
    void leaves_out_the_time_between_runs() {
        begins(0);
        intent(1, "a", 1);
        begins(86_400);
        intent(2, "a", 86_401);
        answered(2, "a", "x");
        settled(2, Line.Bill.EXACT, 86_403);
        line(new Line.Sealed("r86400", Line.Outcome.DONE, START.plusSeconds(86_403)));
        var story = story();
        assertThat(story.times().wall()).isEqualTo(Duration.ofSeconds(4));
        assertThat(story.lanes().getLast().spans().getFirst().from()).isEqualTo(Duration.ofSeconds(2));
        assertThat(story.heading().ending()).isEqualTo(Ending.WHOLE);
        assertThat(story.remarks()).anyMatch(line -> line.contains("holds 2 runs"));
        assertThat(story.remarks()).anyMatch(line -> line.startsWith("1 call has no bill"));
    }

    @Test
    void tells_of_damage_and_of_fans_that_were_folded_early_and_of_what_it_cannot_know() {
        begins(0);
        line(new Line.Merged(
                "r0",
                "vote",
                Ordinals.of(IntStream.range(0, 3)),
                Ordinals.of(IntStream.range(3, 5)),
                Ordinals.of(IntStream.range(0, 5)),
                Optional.of("it is decided")));
        found.add(new Found.TornTail(7, 9));
        var story = story();
        assertThat(story.remarks()).anyMatch(line -> line.contains("vote was folded early, it is decided: 3 of 5"));
        assertThat(story.remarks()).anyMatch(line -> line.contains("no whole lines"));
        assertThat(story.heading().ending()).isEqualTo(Ending.UNKNOWN);
        assertThat(Report.html(story)).contains("Read up in a journal").contains("No end recorded");
    }

    @Test
    void calls_a_call_without_an_end_what_it_is() {
        begins(0);
        intent(1, "a", 1);
        assertThat(story().lanes().getFirst().state()).isEqualTo(State.UNKNOWN);
        assertThat(story().lanes().getFirst().text()).isEqualTo("no end is written down; it may have been paid");
        assertThat(Report.html(story()))
                .contains("<h1>Seen for 1.0 s, with 0 of 1 part done")
                .contains("no answer</span>")
                .doesNotContain("cancelled</td>", "instead of", "skipped</span>");
    }

    @Test
    void calls_a_call_that_was_tried_again_by_what_is_written_down_of_it() {
        begins(0);
        intent(1, "a", 1);
        settled(1, Line.Bill.NOTHING, 2);
        intent(2, "a", 3);
        answered(2, "a", "x");
        settled(2, Line.Bill.EXACT, 4);
        line(new Line.Sealed("r0", Line.Outcome.DONE, START.plusSeconds(5)));
        assertThat(spans(story()))
                .containsExactly("BROKEN did not come to an answer; tried again", "CALL 10 tokens in, 2 out");
        assertThat(story().heading().ending()).isEqualTo(Ending.WHOLE);
        assertThat(Report.html(story())).contains(">Merged</span>").doesNotContain("Merged whole");
    }

    @Test
    void claims_nothing_of_a_call_that_nobody_wrote_the_end_of() {
        begins(0);
        intent(1, "a", 1);
        intent(2, "a", 2);
        answered(2, "a", "x");
        settled(2, Line.Bill.EXACT, 3);
        settled(1, Line.Bill.WORST, 4);
        intent(3, "b", 1);
        settled(3, Line.Bill.WORST, 5);
        intent(4, "c", 1);
        settled(4, Line.Bill.NOTHING, 5);
        intent(5, "d", 1);
        settled(5, Line.Bill.EXACT, 5);
        line(new Line.Sealed("r0", Line.Outcome.CANCELLED, START.plusSeconds(5)));
        assertThat(spans(story()))
                .containsExactly(
                        "BROKEN no answer is written down; the same was asked once more meanwhile, and answered",
                        "CALL 10 tokens in, 2 out",
                        "BROKEN no answer is written down; it may have been paid",
                        "BROKEN no answer came, and nothing was billed",
                        "BROKEN it was billed, and no answer is written down");
        assertThat(story().heading().ending()).isEqualTo(Ending.STOPPED);
    }

    private static List<String> spans(Story story) {
        return story.lanes().stream()
                .flatMap(lane -> lane.spans().stream())
                .map(span -> span.kind() + " " + span.note())
                .toList();
    }

    @Test
    void is_not_whole_where_a_part_has_no_answer_and_says_what_to_do_about_each() {
        begins(0);
        intent(1, "a", 1);
        answered(1, "a", "x");
        settled(1, Line.Bill.EXACT, 3);
        long attempt = 1;
        for (var kind : Refusal.Kind.values()) {
            attempt++;
            intent(attempt, "p" + attempt, 1);
            line(new Line.Refused(KEY, "p" + attempt, attempt, new Refusal(kind, "no")));
            settled(attempt, Line.Bill.NOTHING, 2);
        }
        line(new Line.Sealed("r0", Line.Outcome.DONE, START.plusSeconds(5)));
        assertThat(story().heading().ending()).isEqualTo(Ending.PARTIAL);
        assertThat(story().tally()).isEqualTo(new Story.Tally(7, 1));
        var again = "Run the same command again with --resume, or with the same --journal: it asks for what is missing,"
                + " and pays for no answer twice.";
        assertThat(story().troubles().stream().map(Trouble::next))
                .containsExactly(
                        "The provider wanted fewer calls: lower --at-once, or name the limits of the account. " + again,
                        "Raise the cap that was met, or name another model. " + again,
                        "No call can succeed as it is: check the key, the credit, the address and the model. " + again,
                        "The provider would refuse this again: change the prompt or the options of this part, and only"
                                + " then run it again.",
                        "Something broke on the way. " + again,
                        "Something broke on the way. " + again);
    }

    @Test
    void is_whole_where_nobody_waited_for_a_part() {
        begins(0);
        intent(1, "vote/attempt 1", 1);
        intent(2, "vote/attempt 2", 1);
        answered(1, "vote/attempt 1", "YES");
        settled(1, Line.Bill.EXACT, 3);
        settled(2, Line.Bill.WORST, 3);
        line(new Line.Merged(
                "r0",
                "vote",
                Ordinals.of(IntStream.of(0)),
                Ordinals.of(IntStream.of(1)),
                Ordinals.of(IntStream.of(0, 1)),
                Optional.of("it is decided")));
        line(new Line.Sealed("r0", Line.Outcome.DONE, START.plusSeconds(5)));
        assertThat(story().heading().ending()).isEqualTo(Ending.WHOLE);
        assertThat(story().lanes().getLast().state()).isEqualTo(State.SKIPPED);
        assertThat(story().lanes().getLast().text()).isEqualTo("not waited for: it is decided");
        assertThat(story().troubles()).isEmpty();
    }

    @Test
    void counts_no_call_of_a_merge_among_the_parts() {
        begins(0);
        var places = List.of("s/a", "s/merge", "s/merge/1", "s/merge~2", "s/merge~2/1", "s/merger");
        for (int i = 0; i < places.size(); i++) {
            intent(i, places.get(i), 1);
        }
        assertThat(story().tally().parts()).isEqualTo(2);
    }

    @Test
    void of_several_runs_draws_each_as_a_band_and_tells_no_time_that_was_saved() {
        begins(0);
        intent(1, "a", 0);
        answered(1, "a", "x");
        settled(1, Line.Bill.EXACT, 3);
        intent(2, "b", 0);
        line(new Line.Refused(KEY, "b", 2, new Refusal(Refusal.Kind.TRANSIENT, "broke")));
        settled(2, Line.Bill.NOTHING, 3);
        intent(3, "gone", 0);
        settled(3, Line.Bill.NOTHING, 3);
        line(new Line.Sealed("r0", Line.Outcome.FAILED, START.plusSeconds(3)));
        begins(100);
        intent(4, "b", 100);
        answered(4, "b", "y");
        settled(4, Line.Bill.EXACT, 102);
        line(new Line.Sealed("r100", Line.Outcome.DONE, START.plusSeconds(102)));
        var story = story();
        assertThat(story.lanes().stream().map(lane -> lane.depth() + lane.path() + " " + lane.state()))
                .containsExactly(
                        "0run 1 FAILED",
                        "1run 1/a DONE",
                        "1run 1/b FAILED",
                        "1run 1/gone UNKNOWN",
                        "0run 2 DONE",
                        "1run 2/b DONE");
        assertThat(story.lanes().get(4).text()).isEqualTo("1 call; it came to a result");
        assertThat(story.lanes().getLast().to().minus(story.lanes().getLast().from()))
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(story.tally()).isEqualTo(new Story.Tally(2, 2));
        assertThat(story.troubles()).isEmpty();
        assertThat(story.heading().ending()).isEqualTo(Ending.WHOLE);
        assertThat(Report.html(story))
                .contains("<h1>2 parts in 2 runs that took 5.0 s in all</h1>", "These are several runs")
                .doesNotContain("instead of 1", "Splitting saved");
    }

    @Test
    void says_of_calls_without_a_bill_what_they_may_cost() {
        begins(0);
        line(new Line.Intent(1, KEY, "a", MODEL, Optional.of(Money.ZERO), 50, START));
        assertThat(story().remarks()).containsExactly("1 call has no bill: even at worst nothing was paid");
        intent(2, "b", 0);
        assertThat(story().remarks())
                .containsExactly("2 calls have no bill: each may have been paid, and counts at its worst case");
    }

    @Test
    void of_nothing_is_a_page_all_the_same() {
        assertThat(Report.html(story())).contains("No part was seen");
    }
}
