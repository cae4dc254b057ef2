package dev.fanfold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The whole pattern once: three reviewers at the same time, a verdict, and a vote. */
class RecipeReviewTest {
    private static final String RECIPE = "Soften the onion, add chickpeas and tomatoes, simmer for twenty minutes.";

    @Test
    void threeReviewersRunAtTheSameTimeAndTheEditorSeesAllOfThem() {
        var allThreeAreHere = new CountDownLatch(3);
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("You are a food editor")) {
                return "Good.\nVerdict: cook it.";
            }
            allThreeAreHere.countDown();
            allThreeAreHere.await(); // would wait for ever if they did not run side by side
            return "seen by " + prompt.system().lines().findFirst().orElseThrow();
        });
        // region review
        var review = Split.byAspect(
                        Ask.system("You are a nutrition reviewer.")
                                .maxTokens(160)
                                .named("nutrition"),
                        Ask.system("You are a grocery-cost reviewer.")
                                .maxTokens(160)
                                .named("cost"),
                        Ask.system("You are a cooking-difficulty reviewer.")
                                .maxTokens(160)
                                .named("difficulty"))
                .merge(Merge.synthesise(Ask.system("You are a food editor.").maxTokens(260)));
        // endregion
        try (var fanfold = Fanfold.open(model)) {
            var run = fanfold.run(review, RECIPE);
            assertThat(run.value()).hasToString("Good.\nVerdict: cook it.");
            assertThat(run.parts())
                    .extracting(part -> part.id().name())
                    .containsExactly("nutrition", "cost", "difficulty");
            assertThat(run.whole()).isTrue();
            assertThat(run.timing().toString()).startsWith("3 parts in ").contains(" instead of ", "; merge ");
        }
        var editors = model.prompts().getLast().user();
        assertThat(editors)
                .contains("[IN]", RECIPE, "[P1] nutrition", "[P2] cost", "[P3] difficulty")
                .contains("seen by You are a nutrition reviewer.", "seen by You are a grocery-cost reviewer.");
    }

    @Test
    void fiveBallotsAreCountedByOrdinal() {
        var count = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> count.incrementAndGet() == 3 ? "no." : " Yes");
        var beginner = Split.byRepetition(
                        5,
                        Ask.system("Could a beginner make this?")
                                .labels("YES", "NO")
                                .temperature(1.0))
                .merge(Merge.vote());
        try (var fanfold = Fanfold.on(model).atOnce(1).open()) {
            var ballots = fanfold.run(beginner, RECIPE).value();
            assertThat(ballots.winner()).contains(new Label("YES"));
            assertThat(ballots.toString()).startsWith("Ballots: [").endsWith("]\nMajority: YES (4/5)");
            assertThat(ballots.all())
                    .extracting(ballot -> ballot.part().ordinal())
                    .containsExactly(0, 1, 2, 3, 4);
        }
    }
}
