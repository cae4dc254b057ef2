package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.TokenCounter;
import dev.fanfold.work.Ask;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GatherInARunTest {

    private static final Pattern PASSAGE =
            Pattern.compile("(?s)--- ([0-9a-f]{12}) passage ---\n(.*?)\n?--- end \\1 ---\n");
    private static final String TEXT = "# Soups\n\nTake water. Boil it.\n\n## Cold\n\nLet it cool. Add ice. Serve.\n";

    @Test
    void a_model_is_sent_what_is_around_and_only_the_passages_come_back_stitched() {
        var model = ScriptedModel.saying(GatherInARunTest::shouted);
        var passages = Gather.around(Text.upTo(12, TokenCounter.estimate()), 20, TokenCounter.estimate());
        var job = Split.byVolume(passages.prompts())
                .each(Ask.system("Shout the passage."))
                .merge(Merge.stitch("|"));
        try (var fanfold = Fanfold.on(model).atOnce(1).open()) {
            assertThat(fanfold.run(job, TEXT).value())
                    .isEqualTo(String.join(
                                    "|",
                                    Text.upTo(12, TokenCounter.estimate())
                                            .split(TEXT)
                                            .map(String::strip)
                                            .toList())
                            .toUpperCase(Locale.ROOT));
        }
        assertThat(model.prompts())
                .hasSizeGreaterThan(2)
                .extracting(Prompt::user)
                .anySatisfy(sent -> assertThat(sent)
                        .contains("context, do not process: headings above ---\nSoups > Cold\n")
                        .contains("context, do not process: text before ---\n"));
    }

    private static String shouted(Prompt prompt) {
        var passage = PASSAGE.matcher(prompt.user());
        return passage.find() ? passage.group(2).toUpperCase(Locale.ROOT) : "no passage";
    }
}
