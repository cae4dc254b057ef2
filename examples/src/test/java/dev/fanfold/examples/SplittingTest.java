package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.split.Splitter;
import dev.fanfold.work.Ask;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SplittingTest {
    @Test
    void a_splitter_of_ones_own_is_a_function_and_the_pieces_keep_its_order() {
        // region by-volume
        Splitter<String, String> paragraphs = text -> Arrays.stream(text.split("\n\n"));

        var shorter = Split.byVolume(paragraphs)
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
