package dev.fanfold.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.split.Batches;
import dev.fanfold.split.Entry;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Records of which none is answered")
class BatchesInVainTest {
    private static final Pattern RECORD = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"text\":\"(\\d+)\"}");

    private static Job<String, Stitched<Item<Label>>> job(int records) {
        return Split.byVolume(Batches.<String>of(
                        20,
                        input -> IntStream.range(0, records)
                                .mapToObj(i -> new Entry.Good("m" + i, Integer.toString(i), i + 1, "raw"))))
                .each(Ask.items("Tag it.").labels("a", "b"))
                .merge(Merge.stitch());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a refusal", "no JSON", "no answers"})
    void are_given_up_after_a_hundred_that_were_asked_about_alone(String how) {
        var model = ScriptedModel.saying(prompt -> switch (how) {
            case "a refusal" -> throw new ModelException.BadRequest("response_format is not supported");
            case "no JSON" -> "Sure! Which format would you like?";
            default -> "{\"answers\":[]}";
        });
        try (var fanfold = Fanfold.on(model).atOnce(8).open()) {
            var failure = catchThrowableOfType(RunFailedException.class, () -> fanfold.run(job(10_000), ""));
            assertThat(failure).hasMessageStartingWith("no part is done; ");
            assertThat(failure.parts()).hasSize(10_000);
            assertThat(failure.parts().getLast())
                    .isInstanceOfSatisfying(
                            Part.Skipped.class,
                            part -> assertThat(part.why())
                                    .startsWith(
                                            "never begun: stopped because no record was answered, and 100 were asked "
                                                    + "about alone; the last: "));
            assertThat(failure.effort().calls())
                    .as("and not some 13,500")
                    .isEqualTo(model.prompts().size())
                    .isLessThan(5_000);
        }
    }

    /** The poisoned ones come first: it is the records, and not the question. */
    @Test
    void are_asked_about_on_where_one_of_them_was_answered() {
        IntPredicate poisoned = number -> number > 0 && number < 1_000;
        var model = ScriptedModel.saying(prompt -> answer(prompt, poisoned));
        try (var fanfold = Fanfold.on(model).atOnce(8).open()) {
            var run = fanfold.run(job(1_100), "");
            assertThat(run.parts().stream().filter(Part.Done.class::isInstance)).hasSize(101);
        }
    }

    private static String answer(Prompt prompt, IntPredicate poisoned) {
        var asked = RECORD.matcher(prompt.user()).results().toList();
        if (asked.stream().mapToInt(match -> Integer.parseInt(match.group(2))).anyMatch(poisoned)) {
            throw new ModelException.BadRequest("poison");
        }
        return asked.stream()
                .map(match -> "{\"id\":\"" + match.group(1) + "\",\"answer\":\"a\"}")
                .collect(Collectors.joining(",", "{\"answers\":[", "]}"));
    }
}
