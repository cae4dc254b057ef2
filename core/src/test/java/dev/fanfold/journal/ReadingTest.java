package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.split.Seeds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is found lies end to end: no byte of a journal is dropped in silence")
class ReadingTest {
    /** As many of each kind of damage. */
    private static final int RUNS = 120;

    private static final byte[] WHOLE = journal();
    private static final List<Found> LINES = all(WHOLE);

    @Test
    void a_whole_journal_is_all_lines() {
        assertThat(LINES).hasSize(61).allMatch(Found.Written.class::isInstance);
        checkThatItLiesEndToEnd(LINES, WHOLE.length);
    }

    @Test
    void an_empty_disk_is_a_journal_of_nothing() {
        assertThat(all(new byte[0])).isEmpty();
        assertThatThrownBy(Reading.of(new ScriptedDisk())::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void of_120_that_were_cut_off_each_keeps_all_before_the_cut_and_says_what_is_torn() {
        check((seeds, bytes) -> Arrays.copyOf(bytes, seeds.below(bytes.length)));
    }

    @Test
    void of_120_whose_tail_is_zeros_each_keeps_all_before_the_zeros_and_says_what_is_torn() {
        check((seeds, bytes) -> {
            Arrays.fill(bytes, seeds.below(bytes.length), bytes.length, (byte) 0);
            return bytes;
        });
    }

    @Test
    void of_120_with_a_flipped_bit_each_keeps_every_other_line_and_says_which_is_bad() {
        check((seeds, bytes) -> {
            bytes[seeds.below(bytes.length)] ^= (byte) (1 << seeds.below(8));
            return bytes;
        });
    }

    @Test
    void of_120_with_a_bad_stretch_amid_each_keeps_every_other_line_and_says_which_are_bad() {
        check((seeds, bytes) -> {
            var from = seeds.below(bytes.length);
            for (int i = from; i < Math.min(bytes.length, from + seeds.below(3_000)); i++) {
                bytes[i] = (byte) seeds.below(256);
            }
            return bytes;
        });
    }

    @Test
    void a_line_that_lacks_only_its_line_feed_is_torn() {
        assertThat(all(Arrays.copyOf(WHOLE, WHOLE.length - 1)).getLast()).isInstanceOf(Found.TornTail.class);
    }

    @Test
    void what_is_bad_with_a_whole_line_behind_it_is_no_torn_tail() {
        var line = LINES.get(7);
        var bytes = WHOLE.clone();
        bytes[(int) line.offset() + 20]++;
        assertThat(all(bytes)).contains(new Found.Corrupt(line.offset(), line.length()));
    }

    @Test
    void a_line_that_is_whole_and_makes_no_sense_is_never_cut_off() {
        var disk = ScriptedDisk.of(List.of(Lines.OPENED, new Line.Unknown("sealed", "{\"type\":\"sealed\"}")));
        assertThat(all(disk.content()).getLast()).isInstanceOf(Found.Corrupt.class);
    }

    @Test
    void a_journal_without_its_first_line_gives_the_others() {
        var bytes = WHOLE.clone();
        bytes[3] = 'x';
        assertThat(all(bytes))
                .startsWith(new Found.Corrupt(0, LINES.getFirst().length()))
                .hasSize(61);
    }

    @Test
    void a_making_that_was_cut_short_is_torn_and_not_another_file() {
        var first = Frame.of(Lines.OPENED).array();
        assertThat(all(new byte[4_096])).containsExactly(new Found.TornTail(0, 4_096));
        for (int length = 30; length < first.length; length++) {
            var zeros = Arrays.copyOf(Arrays.copyOf(first, length), 4_096);
            assertThat(all(Arrays.copyOf(first, length))).containsExactly(new Found.TornTail(0, length));
            assertThat(all(zeros)).containsExactly(new Found.TornTail(0, 4_096));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "2026",
                "id,text\n1,good\n",
                "{\"type\":\"opened\"}\n",
                "12345678 {\"type\":\"sealed\"",
                "\n"
            })
    void what_is_no_journal_is_refused_by_name(String text) {
        assertThatThrownBy(() -> all(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JournalException.class)
                .hasMessage("run.journal is no journal, and was left as it is: name another file, or remove this one"
                        + " and run again");
    }

    @Test
    void lines_that_begin_with_no_first_line_are_no_journal() {
        assertThatThrownBy(
                        () -> all(ScriptedDisk.of(List.of(Lines.answer(1, ""))).content()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("is no journal");
    }

    @Test
    void a_later_version_is_refused_and_says_what_wrote_it() {
        var later = new Line.Unknown(
                "opened", "{\"type\":\"opened\",\"format\":\"fanfold journal\",\"version\":2,\"by\":\"fanfold 9\"}");
        assertThatThrownBy(() -> all(ScriptedDisk.of(List.of(later)).content()))
                .isInstanceOf(JournalException.class)
                .hasMessage("the journal run.journal was written by fanfold 9, in version 2 of the format, and this"
                        + " reads version 1: run that program, or a later one");
    }

    @Test
    void a_line_longer_than_a_line_may_be_is_bad_and_what_follows_is_found() {
        var longest = Frame.LONGEST + Frame.AROUND;
        var after = Lines.answer(1, "");
        var disk = ScriptedDisk.of(List.of(Lines.OPENED));
        var first = disk.size();
        append(disk, new byte[longest + 70_000]);
        append(disk, new byte[] {'\n'});
        append(disk, Frame.of(after).array());
        assertThat(all(disk.content()).subList(1, 3))
                .startsWith(new Found.Corrupt(first, longest + 70_001L))
                .last()
                .matches(found -> found instanceof Found.Written it && it.line().equals(after));
    }

    @Test
    void a_line_of_many_times_what_is_read_at_once_is_found() {
        var line = Lines.answer(1, "", "é".repeat(1_000_000));
        assertThat(all(ScriptedDisk.of(List.of(Lines.OPENED, line)).content()).getLast())
                .matches(found -> found instanceof Found.Written it && it.line().equals(line));
    }

    private static void check(BiFunction<Seeds, byte[], byte[]> damage) {
        Seeds.forAll(RUNS, seeds -> {
            var bytes = damage.apply(seeds, WHOLE.clone());
            try {
                var found = all(bytes);
                checkThatItLiesEndToEnd(found, bytes.length);
                assertThat(found).containsAll(untouched(bytes));
            } catch (JournalException refused) {
                assertThat(untouched(bytes)).as(refused.getMessage()).isEmpty();
            }
        });
    }

    /** The lines that stand where they stood. */
    private static List<Found> untouched(byte[] bytes) {
        return LINES.stream()
                .filter(line -> line.end() <= bytes.length
                        && Arrays.equals(bytes, (int) line.offset(), (int) line.end(), WHOLE, (int) line.offset(), (int)
                                line.end()))
                .filter(line -> line.offset() == 0 || bytes[(int) line.offset() - 1] == '\n')
                .toList();
    }

    private static void checkThatItLiesEndToEnd(List<Found> found, long length) {
        var end = 0L;
        for (var each : found) {
            assertThat(each.offset()).isEqualTo(end);
            assertThat(each.length()).isPositive();
            end = each.end();
        }
        assertThat(end).isEqualTo(length);
    }

    private static List<Found> all(byte[] bytes) {
        return Lines.found(bytes);
    }

    private static void append(ScriptedDisk disk, byte[] bytes) {
        try {
            disk.append(ByteBuffer.wrap(bytes));
        } catch (IOException never) {
            throw new AssertionError(never);
        }
    }

    private static byte[] journal() {
        List<Line> lines = new ArrayList<>(List.of(Lines.OPENED));
        Seeds.forAll(60, seeds -> lines.add(new Lines(seeds).any()));
        return ScriptedDisk.of(lines).content();
    }
}
