package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.merge.ballot.Ballot;
import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Rehearsal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BeginnerVoteTest {
    @Test
    void five_ballots_are_cast_and_the_majority_is_named() {
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            var ballots =
                    rehearsed.fanfold().run(BeginnerVote.VOTE, Tree.recipe()).value();

            assertThat(ballots.all()).hasSize(5).allMatch(ballot -> ballot instanceof Ballot.Cast);
            assertThat(ballots.toString())
                    .matches("Ballots: \\[(YES|NO)(, (YES|NO)){4}]\nMajority: (YES|NO) \\([345]/5\\)");
            assertThat(rehearsed.server().log().counts().requests()).isEqualTo(5);
        }
    }

    @Test
    void one_odd_answer_does_not_turn_the_vote() {
        var asked = new AtomicInteger();
        Function<Asked, String> oneNo = question -> asked.incrementAndGet() == 2 ? "NO" : "Yes.";
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7).replyWhen(question -> true, oneNo))) {
            var ballots =
                    rehearsed.fanfold().run(BeginnerVote.VOTE, Tree.recipe()).value();

            assertThat(ballots.toString()).endsWith("\nMajority: YES (4/5)");
        }
    }
}
