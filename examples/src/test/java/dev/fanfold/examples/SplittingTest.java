package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.split.Text;
import dev.fanfold.work.Ask;
import org.junit.jupiter.api.Test;

class SplittingTest {
    @Test
    void paragraphs_are_worked_on_apart_and_stitched_in_their_order() {
        // region by-volume
        var shorter = Split.byVolume(Text.paragraphs())
                .each(Ask.system("Say the same in half as many words.").maxTokens(200))
                .merge(Merge.stitch("\n\n"));
        // endregion
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7)
                .replyWhen(asked -> true, asked -> asked.user().split(" ")[0]))) {
            var run = rehearsed.fanfold().run(shorter, Tree.recipe());

            assertThat(run.value()).isEqualTo("Chickpeas\n\nYou\n\nChop");
            assertThat(run.parts()).hasSize(3);
        }
    }
}
