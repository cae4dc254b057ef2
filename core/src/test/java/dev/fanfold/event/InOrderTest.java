package dev.fanfold.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.ModelException;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A stitch that streams")
@Timeout(30)
class InOrderTest {
    private final List<String> handedOn = new ArrayList<>();
    private final InOrder inOrder = new InOrder("", part -> {
        synchronized (handedOn) {
            handedOn.add(part.id().name());
        }
    });

    @Test
    void hands_on_each_part_in_order_while_later_ones_still_run() {
        var secondAnswered = new CountDownLatch(1);
        var firstHandedOn = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> {
            switch (prompt.user()) {
                case "a" -> secondAnswered.await();
                case "b" -> secondAnswered.countDown();
                default -> firstHandedOn.await(); // the last is not answered before the first is handed on
            }
            return prompt.user();
        });
        var telling = new InOrder("", part -> {
            synchronized (handedOn) {
                handedOn.add(part.id().name());
            }
            firstHandedOn.countDown();
        });
        var job = Split.byVolume((String input) -> Stream.of("a", "b", "c"))
                .each(Ask.system("Say it."))
                .merge(Merge.stitch());
        try (var fanfold = Fanfold.on(model).listener(telling).open()) {
            fanfold.run(job, "");
        }
        assertThat(handedOn).containsExactly("piece 1", "piece 2", "piece 3");
    }

    @Test
    void hands_on_a_gap_and_what_follows_it_once_each() {
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.user().equals("b")) {
                throw new ModelException.BadRequest("not this");
            }
            return prompt.user();
        });
        var job = Split.byVolume((String input) -> Stream.of("a", "b", "c", "d"))
                .each(Ask.system("Say it."))
                .merge(Merge.stitch());
        try (var fanfold = Fanfold.on(model).listener(inOrder).open()) {
            fanfold.run(job, "");
        }
        assertThat(handedOn).containsExactly("piece 1", "piece 2", "piece 3", "piece 4");
    }

    @Test
    void hands_on_records_that_went_in_batches_one_by_one() {
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.user().contains("r3")) {
                throw new ModelException.BadRequest("not this batch");
            }
            return "{\"answers\":["
                    + (prompt.user().contains("r1")
                            ? "{\"id\":\"r1\",\"answer\":\"YES\"},{\"id\":\"r2\",\"answer\":\"NO\"}"
                            : "{\"id\":\"r5\",\"answer\":\"YES\"}")
                    + "]}";
        });
        var lines = Stream.of("r1", "r2", "r3", "r4", "r5")
                .map(id -> "{\"id\":\"" + id + "\",\"text\":\"x\"}\n")
                .reduce("", String::concat);
        var job = Split.byVolume(Records.jsonl("id", "text").batchesOf(2))
                .each(Ask.items("Good?").labels("YES", "NO"))
                .merge(Merge.stitch());
        try (var fanfold = Fanfold.on(model).listener(inOrder).open()) {
            fanfold.run(job, new StringReader(lines));
        }
        assertThat(handedOn).containsExactly("r1", "r2", "r3", "r4", "r5");
    }
}
