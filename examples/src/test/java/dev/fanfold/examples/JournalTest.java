package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.journal.Journalling;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.cache.AnswerCache;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.openai.OpenAiModel;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is paid for twice. */
class JournalTest {
    @TempDir
    Path folder;

    @Test
    void what_was_answered_once_is_not_asked_again() throws IOException {
        try (var provider = Rehearsal.withSeed(7).start()) {
            var model = model(provider);
            var recipe = Tree.recipe();
            // region journal
            var journal = folder.resolve("review.journal");
            try (var fanfold = Fanfold.on(model).journal(journal).open()) {
                fanfold.run(RecipeReview.REVIEW, recipe);
            }
            try (var fanfold = Fanfold.on(model).journal(journal).open()) {
                var again = fanfold.run(RecipeReview.REVIEW, recipe);
                assertThat(again.effort().calls()).isZero();
                assertThat(again.effort().recalled()).isEqualTo(4);
            }
            // endregion
            assertThat(provider.log().counts().requests()).isEqualTo(4);
            assertThat(Files.readString(journal)).contains("\"type\":\"answer\"", "Three sentences at most");
        }
    }

    @Test
    void a_replay_asks_nobody() {
        try (var provider = Rehearsal.withSeed(7).start()) {
            var model = model(provider);
            var recipe = Tree.recipe();
            var journal = folder.resolve("vote.journal");
            try (var fanfold = Fanfold.on(model).journal(journal).open()) {
                fanfold.run(BeginnerVote.VOTE, recipe);
            }
            var asked = provider.log().counts().requests();
            // region replay
            try (var fanfold = Fanfold.on(model).replaying(journal).open()) {
                var vote = fanfold.run(BeginnerVote.VOTE, recipe).value();
                System.out.println(vote);
            }
            // endregion
            assertThat(provider.log().counts().requests()).isEqualTo(asked);
        }
    }

    @Test
    void prompts_need_not_be_kept() throws IOException {
        try (var provider = Rehearsal.withSeed(7).start()) {
            var model = model(provider);
            var journal = folder.resolve("secret.journal");
            // region journalling
            var how = Journalling.at(journal).prompts(Line.Prompts.HASHED);
            try (var fanfold = Fanfold.on(model).journal(how).open()) {
                fanfold.run(RecipeReview.REVIEW, Tree.recipe());
                assertThat(fanfold.possiblyPaid()).isEmpty();
            }
            // endregion
            assertThat(Files.readString(journal)).doesNotContain("Three sentences at most");
        }
    }

    @Test
    void answers_are_shared_by_way_of_a_folder() {
        try (var provider = Rehearsal.withSeed(7).start()) {
            var model = model(provider);
            // region cache
            var answers = AnswerCache.in(folder.resolve("answers"))
                    .notOlderThan(Duration.ofDays(7))
                    .atMost(500_000_000);
            try (var fanfold = Fanfold.on(model).cache(answers).open()) {
                fanfold.run(RecipeReview.REVIEW, Tree.recipe());
            }
            // endregion
            try (var fanfold = Fanfold.on(model).cache(answers).open()) {
                assertThat(fanfold.run(RecipeReview.REVIEW, Tree.recipe()).effort().recalled())
                        .isEqualTo(4);
            }
        }
    }

    private static OpenAiModel model(RehearsalServer provider) {
        return OpenAi.at(provider.baseUrl()).model("house-model").open();
    }
}
