package dev.fanfold.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.split.Batches;
import dev.fanfold.split.Entry;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine's threads are real here, and end in whatever order they please. */
@DisplayName("Batches of which some have to be asked again make the same calls")
@Timeout(120)
class SameCallsTest {
    private static final int RECORDS = 2_000;
    private static final int EACH_BAD = 97;
    private static final int EACH_POISONED = 50;
    private static final Pattern RECORD = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"text\":\"(\\d+)[^\"]*\"}");

    private static Job<String, Stitched<Item<Label>>> job() {
        return Split.byVolume(Batches.<String>of(
                        4, input -> IntStream.range(0, RECORDS).mapToObj(SameCallsTest::entry)))
                .each(Ask.items("Tag it.").labels("even", "odd"))
                .merge(Merge.stitch());
    }

    private static Entry entry(int i) {
        return i % EACH_BAD == 13
                ? new Entry.Bad(i + 1, "bad", "x")
                : new Entry.Good("m" + i, Integer.toString(i), i + 1, "raw");
    }

    /** Refuses what is poisoned, or leaves it out; forgets a few, and mixes up the rest. */
    private static String answer(Prompt prompt, int seed) {
        var die = new Random(seed * 31L + prompt.user().hashCode());
        var asked = RECORD.matcher(prompt.user()).results().toList();
        var rows = new ArrayList<String>();
        for (var record : asked) {
            int n = Integer.parseInt(record.group(2));
            if (n % EACH_POISONED == 7 && seed % 2 == 0) {
                throw new ModelException.BadRequest("poison");
            }
            boolean forgotten = n % EACH_POISONED == 7 || (asked.size() > 1 && die.nextInt(100) < 4);
            if (!forgotten) {
                rows.add("{\"id\":\"%s\",\"answer\":\"%s\"}".formatted(record.group(1), n % 2 == 0 ? "even" : "odd"));
            }
        }
        Collections.shuffle(rows, die);
        return "{\"answers\":[" + String.join(",", rows) + "]}";
    }

    private static List<String> kept(int seed, int atOnce) {
        var model = ScriptedModel.saying(prompt -> answer(prompt, seed));
        try (var fanfold = Fanfold.on(model).atOnce(atOnce).open()) {
            assertThat(fanfold.run(job(), "").parts()).hasSize(RECORDS);
        }
        return calls(model);
    }

    private static List<String> streamed(int seed, int atOnce) {
        var model = ScriptedModel.saying(prompt -> answer(prompt, seed));
        try (var fanfold = Fanfold.on(model).atOnce(atOnce).open();
                var stream = fanfold.stream(job(), "")) {
            var parts = stream.parts().toList();
            assertThat(parts).hasSize(RECORDS);
            for (int i = 0; i < RECORDS; i++) {
                boolean good = i % EACH_BAD != 13;
                assertThat(parts.get(i).id().name()).isEqualTo(good ? "m" + i : "line " + (i + 1));
                assertThat(parts.get(i) instanceof Part.Done).isEqualTo(good && i % EACH_POISONED != 7);
            }
        }
        return calls(model);
    }

    private static List<String> calls(ScriptedModel model) {
        return model.prompts().stream().map(Prompt::user).sorted().toList();
    }

    @Test
    void whether_they_are_kept_or_streamed_and_however_many_run_at_once() {
        for (int seed = 0; seed < 4; seed++) {
            var first = kept(seed, 2);
            assertThat(kept(seed, 8)).as("seed %d, 8 at once", seed).isEqualTo(first);
            for (int atOnce : new int[] {2, 8, 64}) {
                assertThat(streamed(seed, atOnce))
                        .as("seed %d, streamed, %d at once", seed, atOnce)
                        .isEqualTo(first);
            }
        }
    }
}
