package dev.fanfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.result.Item;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.split.Batches;
import dev.fanfold.split.Entry;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a failed run took")
class WhatAFailedRunTookTest {
    private static final int RECORDS = 40;

    /** It answers about the first record of several, and about none that stands alone. */
    private static ScriptedModel forgetful() {
        return ScriptedModel.saying(prompt -> prompt.user().lines().count() == 1
                ? "{\"answers\":[]}"
                : "{\"answers\":[{\"id\":\"r1\",\"answer\":\"a\"}]}");
    }

    private static Job<String, Stitched<Item<Label>>> job(int atLeast) {
        return Split.byVolume(Batches.<String>of(
                        20,
                        input -> IntStream.range(0, RECORDS).mapToObj(i -> new Entry.Good("m" + i, "t", i + 1, "t"))))
                .each(Ask.items("Tag.").labels("a", "b"))
                .atLeast(atLeast)
                .merge(Merge.stitch());
    }

    @Test
    void holds_the_calls_of_batches_that_no_record_took_alone() {
        var model = forgetful();
        try (var fanfold = Fanfold.on(model).open()) {
            var failure = catchThrowableOfType(RunFailedException.class, () -> fanfold.run(job(RECORDS), ""));
            assertThat(failure.parts()).hasSize(RECORDS);
            assertThat(failure.effort().calls())
                    .isEqualTo(model.prompts().size())
                    .isGreaterThan(2);
        }
    }

    @Test
    void is_told_of_one_that_a_value_stands_in_for_as_of_one_that_came_to_its_end() {
        try (var fanfold = Fanfold.on(forgetful()).open()) {
            var whole = fanfold.run(job(1), "");
            var fell = fanfold.run(job(RECORDS).orElse(new Stitched<>(List.of())), "");
            assertThat(fell.timing().parts()).isEqualTo(whole.timing().parts());
            assertThat(fell.timing().oneByOne()).isPositive();
            assertThat(fell.effort().calls()).isEqualTo(whole.effort().calls());
        }
    }
}
