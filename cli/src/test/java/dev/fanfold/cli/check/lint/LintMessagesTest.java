package dev.fanfold.cli.check.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said about a plan that can be run")
class LintMessagesTest {
    @Test
    void of_prompts_that_lean() {
        assertThat(Stream.of(
                        LintMessages.leans("review/cost", "the nutrition\nabove"),
                        LintMessages.leans("review/cost", "use sk-1234567890abcdef"),
                        LintMessages.chainPart("cost", "review", "nutrition"),
                        LintMessages.chainStep("cost", "nutrition"),
                        LintMessages.chainPartOf("price", "cost", "review"),
                        LintMessages.circle("nutrition", "cost"),
                        LintMessages.chainSomething(),
                        LintMessages.giveSurroundings(),
                        LintMessages.raiseVariety()))
                .containsExactly(
                        "review/cost leans on what it does not see: \"the nutrition above\"",
                        "review/cost leans on what it does not see: \"(a key, not shown)\"",
                        "parts of one step run side by side; make nutrition and cost steps of their own, write"
                                + " {{nutrition}} where the answer belongs, and fold them with of: in place of review",
                        "write {{nutrition}} where its answer belongs; then cost waits for nutrition",
                        "cost is a part of review: write {{review}}, or make it a step and write {{cost}}; then price"
                                + " waits for it",
                        "cost waits for nutrition, so it cannot be read here; say it in other words, or turn the order"
                                + " round",
                        "whatever it needs must be named: write {{input}} or the {{name}} of a step where it belongs,"
                                + " and it waits for that step",
                        "pieces are asked about side by side; let cut: { tokens: …, context: … } give each its"
                                + " surroundings, or number and join them in the merge",
                        "attempts cannot see one another; raise temperature to make them differ, or ask once for all"
                                + " of them");
    }

    @Test
    void of_splits_that_are_not_worth_it() {
        assertThat(Stream.of(
                        LintMessages.copies("vote", 5),
                        LintMessages.vary(),
                        LintMessages.oneAspect("review"),
                        LintMessages.oneAttempt("vote"),
                        LintMessages.askOnce(),
                        LintMessages.onePiece("notes", 1_200),
                        LintMessages.cutFiner(),
                        LintMessages.smallParts("tags", 2_000, 12, 80, 159_920),
                        LintMessages.largerBatches(20, 100, 7_920),
                        LintMessages.largerChunks(400, 1, 0)))
                .containsExactly(
                        "vote asks 5 times, and its temperature is 0, so all attempts may be the same answer",
                        "raise it, as with temperature: 1.0, or ask once",
                        "review has one part, so nothing runs beside it and its merge has nothing to fold",
                        "vote is asked once, so its merge has nothing to compare",
                        "leave out by: and merge:, and the step is one ask; or add parts",
                        "notes cuts this input of about 1,200 tokens into 1 part",
                        "for inputs of this size one ask without by: does the same; a finer cut: makes more parts",
                        "the 2,000 parts of tags have about 12 tokens each and go out with a prompt of 80: 159,920"
                                + " tokens to say the same again",
                        "write batches_of: 20, which asks about 20 at once, each under its id: 100 calls, 7,920 tokens",
                        "write cut: { tokens: 400 }, if an answer may be about more at once: 1 call, 0 tokens");
    }

    @Test
    void of_records_that_cannot_be_read() {
        assertThat(Stream.of(
                        LintMessages.broken("tags", 1, 4, "line 2: it has no field \"body\""),
                        LintMessages.broken("tags", 2_000, 2_000, "line 1: it has no field \"text\""),
                        LintMessages.mend(List.of("id", "body")),
                        LintMessages.mend(List.of())))
                .containsExactly(
                        "1 of the 4 records of tags cannot be read: line 2: it has no field \"body\"",
                        "2,000 of the 2,000 records of tags cannot be read, the first of them in line 1: it has no field"
                                + " \"text\"",
                        "nobody is asked about them; mend them, or name in cut: fields that are there: id, body",
                        "nobody is asked about them; mend them, or say in cut: how the input is written");
    }

    @Test
    void of_prompts_that_no_cache_finds() {
        assertThat(Stream.of(
                        LintMessages.inputLast("review", 3, 2_000, 4_000),
                        LintMessages.inputFirst(),
                        LintMessages.instructionsLast("notes", 40, 1_500, 58_500),
                        LintMessages.instructionsFirst()))
                .containsExactly(
                        "the 3 parts of review share an input of about 2,000 tokens, and each begins with words of its"
                                + " own, so no provider finds it in its cache: 4,000 tokens at the full price",
                        "give all parts the same system:, and write user: \"{{input}}\\n\\n…\" with the question of"
                                + " each part last",
                        "in each of the 40 prompts of notes about 1,500 tokens that are the same stand behind the"
                                + " piece, where no provider finds them in its cache: 58,500 tokens at the full price",
                        "put {{input}} at the end of user:, and what is the same for all pieces before it");
    }

    @Test
    void of_what_may_be_meant() {
        assertThat(Stream.of(
                        LintMessages.unfolded("taste", "verdict", List.of("cost", "difficulty")),
                        LintMessages.fold("taste", "verdict"),
                        LintMessages.evenBallots("vote", 4),
                        LintMessages.oddBallots(5),
                        LintMessages.unbounded("notes", 200, 4_096),
                        LintMessages.bound(),
                        LintMessages.noModel(),
                        LintMessages.nameModel()))
                .containsExactly(
                        "taste runs beside cost, difficulty, and verdict folds these without it, so it is a result of"
                                + " its own",
                        "add taste to of: of verdict, unless that is meant",
                        "4 ballots of vote on two labels can come to a tie, which has no winner",
                        "write times: 5, or say what to do about a tie with tie:",
                        "each of the 200 answers of notes may have 4,096 tokens, and the worst case counts them all",
                        "write max_tokens: as long as an answer should be",
                        "the plan names no model, so nobody can tell what it costs",
                        "write model: into the plan, or say --model, such as --model openai:gpt-4o-mini");
    }
}
