package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.fanfold.split.Seeds;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The index finds what a map would, and takes no heap for it")
class IndexTest {
    private record Place(Key key, String where) {}

    @Test
    void it_finds_the_first_answer_to_a_question_and_the_first_from_each_place() {
        Seeds.forAll(200, seeds -> {
            var index = new Index();
            Map<Key, Long> first = new HashMap<>();
            Map<Place, Long> placed = new HashMap<>();
            for (long offset = 1; offset < seeds.between(2, 2_000); offset++) {
                var place = new Place(key(seeds.below(300)), "part/" + seeds.below(3));
                index.add(place.key(), place.where(), offset);
                first.putIfAbsent(place.key(), offset);
                placed.putIfAbsent(place, offset);
            }
            first.forEach((key, offset) -> assertThat(index.find(key)).isEqualTo(offset));
            placed.forEach((place, offset) -> assertThat(
                            first.get(place.key()).equals(offset)
                                    ? index.find(place.key())
                                    : index.find(place.key(), place.where()))
                    .isEqualTo(offset));
            assertThat(index.find(key(300))).isZero();
            assertThat(index.find(key(0), "elsewhere")).isZero();
        });
    }

    @Test
    void prints_that_fall_on_one_slot_are_told_apart() {
        var table = new Table();
        for (long i = 1; i <= 1_000; i++) {
            assertThat(table.add(i << 32, i)).isTrue();
        }
        for (long i = 1; i <= 1_000; i++) {
            assertThat(table.add(i << 32, 7)).isFalse();
            assertThat(table.find(i << 32)).isEqualTo(i);
        }
        assertThat(table.find(0)).isZero();
    }

    @Test
    void a_million_answers_take_no_heap_and_at_most_48_bytes_each_beside_it() {
        var index = new Index();
        var numbers = new SplittableRandom(1);
        var before = heapTaken();
        for (int i = 1; i <= 1_000_000; i++) {
            index.add(new Key(numbers.nextLong(), numbers.nextLong()), "", i);
        }
        // What the test makes itself is a key of 32 bytes at most, and the tables are a few objects at each growth.
        assertThat(heapTaken() - before).isLessThan(33 * 1_000_000);
        assertThat(index.bytes()).isLessThan(48 * 1_000_000);
    }

    @Test
    @Timeout(20)
    void a_hundred_thousand_equal_questions_at_as_many_places_are_no_slower_than_different_ones() {
        var index = new Index();
        for (int i = 1; i <= 100_000; i++) {
            index.add(key(7), "part/" + i, i);
        }
        assertThat(index.find(key(7))).isEqualTo(1);
        assertThat(index.find(key(7), "part/99999")).isEqualTo(99_999);
    }

    private static long heapTaken() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** Bits as even as those of a real key. */
    private static Key key(long number) {
        var bits = new SplittableRandom(number);
        return new Key(bits.nextLong(), bits.nextLong());
    }
}
