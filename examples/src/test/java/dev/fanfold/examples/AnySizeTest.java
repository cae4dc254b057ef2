package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.result.Part;
import dev.fanfold.split.Batches;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Records;
import dev.fanfold.split.Trail;
import dev.fanfold.work.Ask;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnySizeTest {
    private final List<String> written = new ArrayList<>();

    private void write(Entry record, Part<?> answer) {
        assertThat(record).isInstanceOfSatisfying(Entry.Good.class, good -> {
            assertThat(good.id()).isEqualTo(answer.id().name());
            assertThat(answer).isInstanceOf(Part.Done.class);
            written.add(good.id());
        });
    }

    @Test
    void every_record_is_handed_on_beside_its_answer_while_the_run_goes() throws IOException {
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            var fanfold = rehearsed.fanfold();
            var file = Tree.example("messages.jsonl");
            // region stream
            var trail = new Trail<>(Records.jsonl("id", "body"));
            var tags = Split.byVolume(Batches.of(20, trail))
                    .each(Ask.items("Tag the mood of each customer message.").labels("positive", "neutral", "negative"))
                    .merge(Merge.stitch());
            try (var messages = Files.newBufferedReader(file);
                    var stream = fanfold.stream(tags, messages)) {
                // the record, and its answer or why there is none
                stream.parts().forEach(part -> write(trail.next(), part));
                System.out.println(stream.run().value()); // for example: 2,000 of 2,000 done
            }
            // endregion
        }
        assertThat(written).hasSize(2_000).startsWith("m0001").endsWith("m2000");
    }
}
