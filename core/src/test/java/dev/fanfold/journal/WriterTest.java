package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What is acknowledged is there, and lines that come together are forced together")
@Timeout(60)
class WriterTest {
    private final ScriptedDisk disk = new ScriptedDisk();
    private final Writer writer = new Writer(disk);
    private final Semaphore atTheForce = new Semaphore(0);
    private final Semaphore gate = new Semaphore(0);

    @Test
    void a_line_is_acknowledged_only_after_its_force() throws InterruptedException {
        shutTheGate();
        lendAThread();
        var ticket = writer.append(line(0));
        atTheForce.acquire();
        assertThat(disk.size()).isPositive();
        assertThat(ticket.acknowledged()).isFalse();
        gate.release();
        assertThat(ticket.await()).isZero();
        assertThat(ticket.acknowledged()).isTrue();
        assertThat(disk.forced()).isEqualTo(disk.content());
    }

    @Test
    void what_comes_during_a_force_is_one_batch_with_one_force() throws InterruptedException {
        shutTheGate();
        lendAThread();
        var tickets = appendAll(0, 1);
        atTheForce.acquire();
        tickets.addAll(appendAll(1, 1 + Writer.QUEUE));
        gate.release(2);
        for (var ticket : tickets) {
            ticket.await();
        }
        assertThat(disk.forces()).isEqualTo(1 + 1);
        assertThat(disk.appends()).hasSize(1 + 1);
        assertThat(answers()).containsExactlyElementsOf(lines(0, 1 + Writer.QUEUE));
    }

    @Test
    void a_ticket_says_where_its_line_stands() throws InterruptedException {
        lendAThread();
        List<Long> offsets = new ArrayList<>();
        for (var ticket : appendAll(0, 100)) {
            offsets.add(ticket.await());
        }
        assertThat(found().map(Found::offset)).containsExactlyElementsOf(offsets);
    }

    @Test
    void a_batch_has_no_more_bytes_than_a_batch_may_have() throws InterruptedException {
        var large = "x".repeat(Writer.BATCH_BYTES / 3);
        for (int i = 0; i < 5; i++) {
            writer.appendLazily(Lines.answer(i, "", large));
        }
        writer.appendLazily(Lines.answer(5, "", "x".repeat(2 * Writer.BATCH_BYTES)));
        writer.close();
        assertThat(disk.appends()).hasSize(4);
        assertThat(disk.appends().subList(0, 3)).allMatch(bytes -> bytes <= Writer.BATCH_BYTES);
    }

    @Test
    void lines_that_nobody_waits_for_take_no_force_of_their_own() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            writer.appendLazily(line(i));
        }
        var last = writer.append(line(200));
        lendAThread();
        last.await();
        assertThat(disk.forces()).isEqualTo(1);
        assertThat(answers()).containsExactlyElementsOf(lines(0, 201));
    }

    @Test
    void where_a_line_stands_is_told_before_a_later_one_is_acknowledged() throws InterruptedException {
        List<Long> told = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 200; i++) {
            writer.appendLazily(line(i), told::add);
        }
        var last = writer.append(line(200));
        lendAThread();
        var end = last.await();
        assertThat(told)
                .containsExactlyElementsOf(
                        found().map(Found::offset).filter(at -> at < end).toList());
    }

    @Test
    void closing_forces_what_is_left_even_where_no_thread_was_lent() throws InterruptedException {
        var tickets = appendAll(0, 70);
        writer.appendLazily(line(70));
        writer.close();
        assertThat(tickets).allMatch(Ticket::acknowledged);
        assertThat(disk.forced()).isEqualTo(disk.content());
        assertThat(answers()).containsExactlyElementsOf(lines(0, 71));
        writer.close();
        writer.run();
        assertThat(disk.closed()).isFalse();
    }

    @Test
    void closing_waits_for_the_thread_that_writes() throws InterruptedException {
        shutTheGate();
        lendAThread();
        writer.append(line(0));
        atTheForce.acquire();
        writer.appendLazily(line(1));
        gate.release(2);
        writer.close();
        assertThat(disk.forced()).isEqualTo(disk.content());
        assertThat(answers()).containsExactlyElementsOf(lines(0, 2));
    }

    @Test
    void a_closed_writer_takes_no_more() {
        writer.close();
        assertThatThrownBy(() -> writer.append(line(0)))
                .isInstanceOf(JournalException.class)
                .hasMessage("the journal run.journal is closed: open it again to go on");
    }

    @Test
    void whoever_appends_to_a_full_queue_waits() throws InterruptedException {
        appendAll(0, Writer.QUEUE);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> writer.append(line(0))).isInstanceOf(InterruptedException.class);
        lendAThread();
        writer.append(line(Writer.QUEUE)).await();
        assertThat(answers()).containsExactlyElementsOf(lines(0, Writer.QUEUE + 1));
    }

    @Test
    void an_interrupt_of_the_thread_that_writes_stops_nothing() throws InterruptedException {
        var thread = lendAThread();
        writer.append(line(0)).await();
        thread.interrupt();
        writer.append(line(1)).await();
        assertThat(answers()).containsExactlyElementsOf(lines(0, 2));
    }

    @Test
    void a_second_thread_is_not_wanted() throws InterruptedException {
        lendAThread();
        writer.append(line(0)).await();
        assertThatThrownBy(writer::run).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_line_that_is_too_long_harms_no_other() throws InterruptedException {
        lendAThread();
        var tooLong = Lines.answer(0, "", "x".repeat(Frame.LONGEST));
        assertThatThrownBy(() -> writer.append(tooLong)).isInstanceOf(IllegalArgumentException.class);
        writer.append(line(0)).await();
        assertThat(answers()).containsExactlyElementsOf(lines(0, 1));
    }

    private void shutTheGate() {
        disk.beforeForce(() -> {
            atTheForce.release();
            gate.acquireUninterruptibly();
        });
    }

    private Thread lendAThread() {
        return Thread.ofVirtual().start(writer);
    }

    private List<Ticket> appendAll(int from, int to) throws InterruptedException {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = from; i < to; i++) {
            tickets.add(writer.append(line(i)));
        }
        return tickets;
    }

    private List<Line> answers() {
        return found().map(found -> ((Found.Written) found).line()).toList();
    }

    private Stream<Found> found() {
        return Lines.found(disk.content()).stream();
    }

    private static List<Line> lines(int from, int to) {
        return IntStream.range(from, to).<Line>mapToObj(WriterTest::line).toList();
    }

    private static Line line(int number) {
        return number == 0 ? Lines.OPENED : Lines.answer(number, "part/" + number);
    }
}
