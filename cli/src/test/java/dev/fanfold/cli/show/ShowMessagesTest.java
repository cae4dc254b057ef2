package dev.fanfold.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Dependence;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Spent;
import dev.fanfold.result.Timing;
import dev.fanfold.result.WallTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said about a run")
class ShowMessagesTest {
    @Test
    void while_it_goes_on() {
        assertThat(Stream.of(
                        ShowMessages.landed("cost", "Cheap."),
                        ShowMessages.count("tags", 1_240, 0, 3),
                        ShowMessages.count("beginner", 2, 5, 0),
                        ShowMessages.heading("review"),
                        ShowMessages.retried("review/cost", millis(600), "the server is busy"),
                        ShowMessages.retried("review/cost", millis(1), "the server is busy"),
                        ShowMessages.stillRetried(1_200, "the server is busy")))
                .containsExactly(
                        "[cost] Cheap.",
                        "tags: 1,240 done, 3 failed",
                        "beginner: 2 of 5 done",
                        "# review",
                        "review/cost: trying again in 0.60 s: the server is busy",
                        "review/cost: trying again: the server is busy",
                        "1,200 calls waited or were tried again so far: the server is busy");
    }

    @Test
    void how_long_it_took() {
        var effort = new Effort(9, millis(8_000), millis(3_000), new Usage(1_989, 0, 142), Spent.NOTHING, List.of());
        var spent = new Spent(Money.usd("0.01"), Money.usd("0.01"), 12, 0);
        var one = new Effort(1, millis(800), millis(800), new Usage(10, 0, 2), Spent.NOTHING, List.of());
        assertThat(Stream.of(
                        ShowMessages.timing("review", new Timing(3, millis(1_200), millis(3_400), millis(900))),
                        ShowMessages.timing("vote", new Timing(5, millis(1_200), millis(3_400), millis(20))),
                        ShowMessages.total(effort, millis(3_300)),
                        ShowMessages.total(one, millis(810)),
                        ShowMessages.total(one.then(Effort.cost(spent)), millis(810)),
                        ShowMessages.wall(WallTime.NONE
                                .plus(WallTime.Share.CALL, millis(8_100))
                                .plus(WallTime.Share.LIMIT, millis(2_500)))))
                .containsExactly(
                        "review: 3 parts in 1.2 s instead of 3.4 s; merge 0.90 s",
                        "vote: 5 parts in 1.2 s instead of 3.4 s",
                        "In all: 9 calls, 1,989 tokens in, 142 out, 3.3 s.",
                        "In all: 1 call, 10 tokens in, 2 out, 0.81 s.",
                        "In all: 1 call, 10 tokens in, 2 out, 0.81 s. It cost $0.02 ($0.01 of it assumed).",
                        "Where the time went: calls 8.1 s, rate limit 2.5 s.");
    }

    @Test
    void what_stands_against_a_result() {
        assertThat(Stream.of(
                        ShowMessages.gap("tags/b", "it was never answered"),
                        ShowMessages.moreGaps("tags", 12),
                        ShowMessages.missingAdvice(),
                        ShowMessages.unreadAdvice(),
                        ShowMessages.gapsAdvice(),
                        ShowMessages.mendAdvice(),
                        ShowMessages.mendToo(),
                        ShowMessages.undecided("vote", "the vote is undecided"),
                        ShowMessages.undecidedAdvice(),
                        ShowMessages.unfaithful("review", "the synthesis is not faithful"),
                        ShowMessages.unfaithfulAdvice(),
                        ShowMessages.reserved("tagline", "attempt 2 was not judged"),
                        ShowMessages.fate("review/cost", "as [P2] in sentence 1"),
                        ShowMessages.advice("vote", "all 5 ballots agree"),
                        ShowMessages.dependence(new Dependence("review/cost", "the weight", Optional.of("weight"))),
                        ShowMessages.dependenceAdvice(),
                        ShowMessages.fellBack("no part is done"),
                        ShowMessages.cut("review/cost", 160),
                        ShowMessages.unreadable(1),
                        ShowMessages.unreadable(2)))
                .containsExactly(
                        "Missing: tags/b: it was never answered",
                        "Missing: 12 more of tags; --json lists them all",
                        "What is missing is not in the result.",
                        "What is missing is not in the result. It was answered, but not in the form asked for: a plainer"
                                + " question or another model may help.",
                        "What is missing is not in the result. Run again to ask anew; --at-once with a smaller number is"
                                + " gentler on a busy server.",
                        "What is missing is not in the result, and nobody was asked about it: mend the lines that are"
                                + " named, and run again.",
                        " Broken lines want to be mended first.",
                        "Undecided: vote: the vote is undecided",
                        "Labels that say more clearly what they mean help ballots to agree; tie: says what to do about a"
                                + " tie.",
                        "Unfaithful: review: the synthesis is not faithful",
                        "The parts themselves come with the text. Under check: strict what fails is written anew, twice"
                                + " at most; unfaithful: drop takes it out, unless nothing else is left.",
                        "Not settled: tagline: attempt 2 was not judged",
                        "Part review/cost: as [P2] in sentence 1",
                        "Advice: vote: all 5 ballots agree",
                        "Dependent: review/cost lacked: the weight; chain it: weight first, then review/cost",
                        "Parts that run side by side cannot see each other. Make two steps of them: a step whose prompt"
                                + " mentions {{name}} waits for the step of that name.",
                        "Fallback: a value that was set beforehand stands in: no part is done",
                        "Cut off: review/cost reached 160 tokens; raise its max_tokens",
                        "1 answer was not in the form asked for, and not used.",
                        "2 answers were not in the form asked for, and not used.");
    }

    @Test
    void why_it_came_to_nothing() {
        assertThat(Stream.of(
                        ShowMessages.nothingMerged("review/cost", "no server answers"),
                        ShowMessages.nothingMerged("the input could not be read on"),
                        ShowMessages.slowDown(),
                        ShowMessages.stopped(0),
                        ShowMessages.stopped(1),
                        ShowMessages.stopped(1_200),
                        ShowMessages.kept("review/cost", "Cheap."),
                        ShowMessages.keptAbove("review/cost, review/nutrition"),
                        ShowMessages.notWritten("No space left on device"),
                        ShowMessages.bug(new IllegalStateException("odd"))))
                .containsExactly(
                        "fanfold: nothing was merged: review/cost failed: no server answers",
                        "fanfold: nothing was merged: the input could not be read on",
                        "; run again later, or with a smaller --at-once",
                        "fanfold: stopped; nothing was merged.",
                        "fanfold: stopped; nothing was merged, and 1 answer was kept:",
                        "fanfold: stopped; nothing was merged, and 1,200 answers were kept:",
                        "Kept: [review/cost] Cheap.",
                        "Kept, and shown above: review/cost, review/nutrition",
                        "fanfold: the results could not be written: No space left on device",
                        "fanfold: this is a bug in Fanfold: java.lang.IllegalStateException: odd; run again with"
                                + " FANFOLD_DEBUG=1 for the trace");
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
