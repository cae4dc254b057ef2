package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.fanfold.split.Seeds;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Precedents are found of fans that were stopped early, and of no others")
class PrecedentsTest {
    private static final long EVER = Long.MAX_VALUE;
    private static final Ordinals TWO = Ordinals.of(IntStream.of(0, 2));
    private static final Optional<String> ENOUGH = Optional.of("enough");

    private final ScriptedDisk disk = ScriptedDisk.of(List.of(Lines.OPENED));
    private final Precedents precedents = new Precedents(disk);

    /** Where it stands. */
    private long add(String run, String where, Optional<String> why) {
        var offset = disk.size();
        var line = line(run, where, why);
        disk.add(Frame.of(line).array());
        precedents.add(line, offset);
        return offset;
    }

    private static Line.Merged line(String run, String where, Optional<String> why) {
        return new Line.Merged(run, where, TWO, TWO, TWO, why);
    }

    @Test
    void of_several_in_one_place_the_last_counts() {
        add("r1", "a", ENOUGH);
        add("r2", "a", Optional.of("late"));
        assertThat(precedents.find("a", EVER)).contains(line("r2", "a", Optional.of("late")));
        assertThat(precedents.find("b", EVER)).isEmpty();
    }

    @Test
    void one_that_was_not_stopped_ends_it() {
        add("r1", "a", ENOUGH);
        add("r2", "a", Optional.empty());
        assertThat(precedents.find("a", EVER)).isEmpty();
    }

    @Test
    void a_run_knows_the_last_from_before_it_began_whatever_came_since() {
        add("r1", "a", ENOUGH);
        add("r2", "a", ENOUGH);
        var begun = add("r3", "b", ENOUGH);
        add("r4", "a", ENOUGH);
        add("r5", "a", Optional.empty());
        assertThat(precedents.find("a", begun)).map(Line.Merged::run).contains("r2");
        assertThat(precedents.find("b", begun)).isEmpty();
        assertThat(precedents.find("a", EVER)).isEmpty();
    }

    private record Standing(Line.Merged line, long offset) {}

    @Test
    void whatever_came_in_whatever_order_the_last_of_a_place_is_found_from_anywhere() {
        Seeds.forAll(100, seeds -> {
            var fresh = new PrecedentsTest();
            List<Standing> all = new ArrayList<>();
            for (int i = seeds.between(1, 60); i > 0; i--) {
                var where = "part " + seeds.below(8);
                var why = seeds.oneIn(3) ? Optional.<String>empty() : ENOUGH;
                all.add(new Standing(line("r" + i, where, why), fresh.add("r" + i, where, why)));
            }
            var before =
                    seeds.oneIn(3) ? EVER : all.get(seeds.below(all.size())).offset();
            all.forEach(any -> assertThat(fresh.precedents.find(any.line().where(), before))
                    .isEqualTo(all.stream()
                            .filter(one -> one.offset() < before)
                            .map(Standing::line)
                            .filter(line -> line.where().equals(any.line().where()))
                            .reduce((one, later) -> later)
                            .filter(line -> line.why().isPresent())));
        });
    }

    @Test
    void a_line_that_stands_elsewhere_is_never_taken_for_one_of_this_place() {
        add("r1", "a", ENOUGH);
        var offset = disk.size();
        disk.add(Frame.of(line("r2", "b", ENOUGH)).array());
        precedents.add(line("r2", "a", ENOUGH), offset); // as where two places have one print
        assertThat(precedents.find("a", EVER)).map(Line.Merged::run).contains("r1");
    }

    @Test
    void a_disk_that_no_longer_says_what_it_said_is_told() {
        precedents.add(line("r1", "a", ENOUGH), 1);
        assertThatThrownBy(() -> precedents.find("a", EVER))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("no longer says what it said at byte 1");
    }

    @Test
    void a_million_that_were_stopped_early_take_no_heap() {
        assertThat(heapOfAMillion(ENOUGH, 1)).isLessThan(10_000_000);
        assertThat(heapOfAMillion(ENOUGH, 2_000_000))
                .as("once more in the same places")
                .isLessThan(10_000_000);
    }

    @Test
    void a_million_whole_fans_are_held_nowhere() {
        assertThat(heapOfAMillion(Optional.empty(), 1)).isLessThan(2_000_000);
    }

    /** What adding them takes, the tables that were outgrown included; each of these lines would take 340 bytes. */
    private long heapOfAMillion(Optional<String> why, long first) {
        var taken = 0L;
        for (int thousand = 0; thousand < 1_000; thousand++) {
            var lines = thousandLines(thousand, why);
            var offset = first + 1_000L * thousand;
            var before = heapTaken();
            for (int i = 0; i < lines.size(); i++) {
                precedents.add(lines.get(i), offset + i);
            }
            taken += heapTaken() - before;
        }
        return taken;
    }

    private static List<Line.Merged> thousandLines(int thousand, Optional<String> why) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> line("r", "record " + (1_000 * thousand + i) + "/vote", why))
                .toList();
    }

    private static long heapTaken() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
