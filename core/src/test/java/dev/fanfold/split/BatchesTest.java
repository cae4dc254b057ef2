package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void each_entry_is_in_one_batch_in_order_and_all_but_the_last_are_full() {
        Seeds.forAll(300, seeds -> {
            String file = "x\n".repeat(seeds.below(100));
            int size = seeds.between(1, 30);
            Records records = Records.lines();
            List<List<Entry>> batches =
                    records.batchesOf(size).split(new StringReader(file)).toList();
            assertThat(batches.stream().flatMap(List::stream))
                    .isEqualTo(records.split(new StringReader(file)).toList());
            assertThat(batches.stream().limit(Math.max(0, batches.size() - 1))).allMatch(batch -> batch.size() == size);
            assertThat(batches).noneMatch(List::isEmpty);
        });
    }

    @Test
    void any_splitter_into_entries_can_be_batched() {
        Splitter<String, Entry> records = text -> Records.lines().split(new StringReader(text));
        Batches<String> batches = Batches.of(2, records);
        assertThat(batches.size()).isEqualTo(2);
        assertThat(batches.split("a\nb\nc")).hasSize(2);
    }

    @Test
    void what_was_read_before_the_input_broke_off_comes_before_the_error() {
        Splitter<Integer, Entry> breaking =
                good -> IntStream.rangeClosed(1, good + 1).mapToObj(i -> number(i, good));
        Seeds.forAll(50, seeds -> {
            int good = seeds.below(12);
            List<Entry> taken = new ArrayList<>();
            assertThatThrownBy(() -> Batches.of(seeds.between(1, 5), breaking)
                            .split(good)
                            .forEach(taken::addAll))
                    .hasMessage("broken off");
            assertThat(taken).hasSize(good);
        });
    }

    private static Entry number(int i, int last) {
        if (i > last) {
            throw new IllegalStateException("broken off");
        }
        return new Entry.Good("i" + i, "", i, "");
    }

    @Test
    void closing_the_stream_closes_that_of_the_entries() {
        var closed = new boolean[1];
        Splitter<String, Entry> entries = text -> Stream.<Entry>empty().onClose(() -> closed[0] = true);
        Batches.of(2, entries).split("").close();
        assertThat(closed[0]).isTrue();
    }
}
