package dev.fanfold;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RefuteTimingTest {
    static final Pattern RECORD = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"text\":\"(\\d+)[^\"]*\"}");

    static Job<String, Stitched<Item<Label>>> job(int records, int size) {
        return Split.byVolume(Batches.<String>of(size, in -> IntStream.range(0, records)
                        .<Entry>mapToObj(i -> i % 97 == 13 ? new Entry.Bad(i + 1, "bad", "x")
                                : new Entry.Good("m" + i, Integer.toString(i), i + 1, "raw"))))
                .each(Ask.items("Tag it.").labels("even", "odd"))
                .merge(Merge.stitch());
    }

    /** mode 0: drops some; 1: refuses prompts with poison; 2: spoils */
    static String answer(Prompt prompt, int seed) throws InterruptedException {
        int wait = ThreadLocalRandom.current().nextInt(100);
        if (wait > 97) Thread.sleep(20);
        else if (wait > 60) Thread.sleep(0, 300_000);
        var rows = new ArrayList<String>();
        var die = new Random(seed * 31L + prompt.user().hashCode());
        var all = RECORD.matcher(prompt.user()).results().toList();
        for (var m : all) {
            int n = Integer.parseInt(m.group(2));
            if (n % 50 == 7) {
                if (seed % 2 == 0) throw new ModelException.BadRequest("poison");
                continue;
            }
            if (all.size() > 1 && die.nextInt(100) < 4) continue;
            rows.add("{\"id\":\"" + m.group(1) + "\",\"answer\":\"" + (n % 2 == 0 ? "even" : "odd") + "\"}");
        }
        Collections.shuffle(rows, die);
        return "{\"answers\":[" + String.join(",", rows) + "]}";
    }

    List<String> prompts(int seed, int size, int atOnce, int records, boolean stream, boolean slowTaker) {
        var model = ScriptedModel.saying(p -> answer(p, seed));
        try (var f = Fanfold.on(model).atOnce(atOnce).open()) {
            if (stream) {
                try (var s = f.stream(job(records, size), "")) {
                    int[] n = {0};
                    s.parts().forEach(part -> {
                        String want = n[0] % 97 == 13 ? "line " + (n[0] + 1) : "m" + n[0];
                        assertThat(part.id().name()).isEqualTo(want);
                        assertThat(part.id().ordinal()).isEqualTo(n[0]);
                        boolean done = n[0] % 97 != 13 && n[0] % 50 != 7;
                        assertThat(part instanceof Part.Done).as(part.toString()).isEqualTo(done);
                        n[0]++;
                        if (slowTaker && n[0] % 100 == 0) try { Thread.sleep(3); } catch (InterruptedException e) {}
                    });
                    assertThat(n[0]).isEqualTo(records);
                    assertThat(s.run().value().all()).isEqualTo(records);
                }
            } else {
                var run = f.run(job(records, size), "");
                assertThat(run.parts()).hasSize(records);
            }
        }
        return model.prompts().stream().map(Prompt::user).sorted().toList();
    }

    @Test
    void same_prompts_whatever_the_timing_streamed() {
        for (int seed = 0; seed < 4; seed++)
            for (int atOnce : new int[] {1, 2, 5}) {
                var first = prompts(seed, 4, atOnce, 3_000, true, false);
                for (int again = 0; again < 4; again++)
                    assertThat(prompts(seed, 4, atOnce, 3_000, true, again % 2 == 1)).as("seed %d atOnce %d", seed, atOnce).isEqualTo(first);
            }
    }

    @Test
    void same_prompts_streamed_kept_and_at_any_concurrency() {
        for (int seed = 0; seed < 2; seed++) {
            var kept = prompts(seed, 4, 2, 3_000, false, false);
            assertThat(prompts(seed, 4, 8, 3_000, false, false)).as("kept 8").isEqualTo(kept);
            for (int atOnce : new int[] {64, 8, 2}) {
                var s = prompts(seed, 4, atOnce, 3_000, true, false);
                System.err.println("seed " + seed + " atOnce " + atOnce + " calls " + s.size() + " kept " + kept.size() + " same " + s.equals(kept));
            }
        }
    }
}
