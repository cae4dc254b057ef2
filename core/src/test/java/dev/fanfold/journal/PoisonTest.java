package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.split.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A journal whose disk failed is poisoned for ever, and what was acknowledged stays")
@Timeout(60)
class PoisonTest {
    private static final String FULL = "the journal run.journal cannot be written (No space left on device): what was"
            + " acknowledged is kept; make room or mend the disk, then run again to go on from there";

    @Test
    void a_full_disk_fails_whoever_waits_and_whoever_comes_later() throws InterruptedException {
        var disk = new ScriptedDisk().fullAfter(1, 10);
        var writer = new Writer(disk);
        Thread.ofVirtual().start(writer);
        writer.append(Lines.OPENED).await();
        var late = writer.append(Lines.answer(1, ""));
        assertThatThrownBy(late::await).isInstanceOf(JournalException.class).hasMessage(FULL);
        assertThat(late.acknowledged()).isFalse();
        assertThatThrownBy(() -> writer.append(Lines.answer(2, ""))).hasMessage(FULL);
        assertThatThrownBy(() -> writer.appendLazily(Lines.answer(2, ""))).hasMessage(FULL);
        assertThatThrownBy(writer::close).hasMessage(FULL);
        assertThat(Lines.found(disk.content())).hasSize(2).last().isInstanceOf(Found.TornTail.class);
    }

    @Test
    void a_force_that_fails_acknowledges_nothing_and_is_not_tried_again() throws InterruptedException {
        var disk = new ScriptedDisk().brokenAfter(0);
        var writer = new Writer(disk);
        var ticket = writer.append(Lines.OPENED);
        assertThatThrownBy(writer::close).hasMessageContaining("(Input/output error)");
        assertThatThrownBy(ticket::await).isInstanceOf(JournalException.class);
        assertThat(disk.forces()).isZero();
    }

    @Test
    void a_line_that_nobody_waits_for_is_not_lost_in_silence() throws InterruptedException {
        var writer = new Writer(new ScriptedDisk().fullAfter(0, 0));
        writer.appendLazily(Lines.OPENED);
        assertThatThrownBy(writer::close).hasMessage(FULL);
    }

    @Test
    void whatever_breaks_the_writing_poisons_it() throws InterruptedException {
        var writer = new Writer(new ScriptedDisk().beforeForce(() -> {
            throw new IllegalStateException("a bug");
        }));
        var ticket = writer.append(Lines.OPENED);
        assertThatThrownBy(writer::close).hasMessageContaining("(a bug)");
        assertThatThrownBy(ticket::await).isInstanceOf(JournalException.class);
    }

    @Test
    void of_200_crashes_none_takes_what_was_acknowledged() {
        Seeds.forAll(200, seeds -> {
            var disk = failing(seeds);
            var acknowledged = write(disk, seeds.between(1, 8), seeds.between(1, 40));
            var left = Lines.found(afterACrash(disk, seeds));
            assertThat(left.stream()
                            .filter(Found.Written.class::isInstance)
                            .map(found -> ((Found.Written) found).line()))
                    .containsAll(acknowledged)
                    .doesNotHaveDuplicates();
        });
    }

    private static ScriptedDisk failing(Seeds seeds) {
        var disk = ScriptedDisk.of(List.of(Lines.OPENED));
        return seeds.oneIn(2) ? disk.fullAfter(seeds.below(20), seeds.below(300)) : disk.brokenAfter(seeds.below(20));
    }

    /** Lets so many threads write so many lines each, until the disk fails; gives the lines that were acknowledged. */
    private static Queue<Line> write(ScriptedDisk disk, int threads, int each) {
        Queue<Line> acknowledged = new ConcurrentLinkedQueue<>();
        var writer = new Writer(disk);
        var lent = Thread.ofVirtual().start(writer);
        var writing = IntStream.range(0, threads)
                .mapToObj(thread -> Thread.ofVirtual().start(() -> write(writer, thread * each, each, acknowledged)))
                .toList();
        writing.forEach(PoisonTest::join);
        try {
            writer.close();
        } catch (JournalException poisoned) {
            assertThatThrownBy(() -> writer.append(Lines.OPENED)).hasMessage(poisoned.getMessage());
        }
        join(lent);
        return acknowledged;
    }

    private static void write(Writer writer, int first, int count, Queue<Line> acknowledged) {
        try {
            for (int i = first; i < first + count; i++) {
                var line = Lines.answer(i, "");
                writer.append(line).await();
                acknowledged.add(line);
            }
        } catch (JournalException poisoned) {
            // Whoever closes is told as well.
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        }
    }

    /** All that was forced, and of the rest any part, with any of it zeroed. */
    private static byte[] afterACrash(ScriptedDisk disk, Seeds seeds) {
        var all = disk.content();
        var forced = disk.forced().length;
        var left = Arrays.copyOf(all, seeds.between(forced, all.length));
        Arrays.fill(left, seeds.between(forced, left.length), left.length, (byte) 0);
        return left;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        }
    }
}
