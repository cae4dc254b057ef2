package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.engine.Engine;
import dev.fanfold.engine.Models;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.engine.onion.Chronicle;
import dev.fanfold.engine.onion.Memory;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.job.Split;
import dev.fanfold.journal.Disk;
import dev.fanfold.journal.FileDisk;
import dev.fanfold.journal.Journal;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Journalling;
import dev.fanfold.journal.Line;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.Prompt;
import dev.fanfold.work.Ask;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("No call goes out that the journal does not know of, and it knows of no other")
@Timeout(60)
class NoCallIsUnknownToTheJournalTest {
    @TempDir
    Path folder;

    @Test
    void what_waits_in_the_queue_is_not_written_down_as_about_to_go_out() throws Exception {
        var journal = folder.resolve("queue");
        var out = new CountDownLatch(2);
        var go = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> {
            out.countDown();
            go.await();
            return "fine";
        });
        var job = Split.byVolume((String input) -> IntStream.range(0, 30).mapToObj(Integer::toString))
                .each(Ask.system("q"))
                .merge(Merge.stitch());
        try (var fanfold = Fanfold.on(model).atOnce(2).journal(journal).open()) {
            var running = fanfold.start(job, "");
            out.await();
            var killed = Files.copy(journal, folder.resolve("killed"));
            assertThat(Journals.lines(killed, Line.Intent.class)).hasSize(2);
            try (var resumed = Fanfold.on(model).journal(killed).open()) {
                assertThat(resumed.possiblyPaid()).hasSize(2);
            }
            go.countDown();
            assertThat(running.await().parts()).hasSize(30);
        }
        assertThat(Journals.lines(journal, Line.Intent.class)).hasSize(30);
        assertThat(Journals.lines(journal, Line.Settled.class)).hasSize(30);
    }

    @Test
    void once_the_disk_has_failed_no_call_goes_out_whoever_sends_it() throws Exception {
        var path = folder.resolve("full");
        var disk = new FillingDisk(FileDisk.open(path));
        var out = new AtomicInteger();
        var answers = new Semaphore(0);
        var bothOut = new CountDownLatch(2);
        var model = ScriptedModel.saying(prompt -> {
            out.incrementAndGet();
            bothOut.countDown();
            answers.acquire();
            return "fine";
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var chronicle = chronicle(disk, path)) {
            var engine = new Engine(
                    new Models(model, Map.of()),
                    Rules.usual().atOnce(2).retry(RetryRules.none()),
                    chronicle,
                    event -> {},
                    Time.system(),
                    Thread.ofVirtual().factory(),
                    new Random(1));
            var governed = engine.governed(model);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                var prompt = Prompt.of("question " + i);
                all.add(threads.submit(() -> governed.reply(prompt)));
            }
            bothOut.await();
            disk.full.set(true);
            answers.release(20);
            for (var each : all) {
                assertThatThrownBy(each::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(JournalException.class);
            }
            assertThat(out).hasValue(2);
        } catch (JournalException poisoned) {
            assertThat(poisoned).hasMessageContaining("No space left on device");
        }
    }

    private static Chronicle chronicle(Disk disk, Path path) {
        var first = new Line.Opened(Line.VERSION, "fanfold", Line.Prompts.KEPT);
        return new Chronicle(
                Journal.open(disk, first),
                Journalling.at(path),
                Memory.NONE,
                Thread.ofVirtual().factory(),
                InstantSource.system(),
                new Random(1));
    }

    @Test
    void equal_prompts_of_a_bare_model_find_each_its_own_answer_again() throws InterruptedException {
        var journal = folder.resolve("bare");
        var numbers = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> "answer " + numbers.incrementAndGet());
        assertThat(five(model, journal)).containsExactly("answer 1", "answer 2", "answer 3", "answer 4", "answer 5");
        assertThat(five(model, journal)).containsExactly("answer 1", "answer 2", "answer 3", "answer 4", "answer 5");
        assertThat(numbers).hasValue(5);
    }

    private static List<String> five(ScriptedModel model, Path journal) throws InterruptedException {
        try (var fanfold = Fanfold.on(model).journal(journal).open()) {
            var governed = fanfold.governed(model);
            var answers = new ArrayList<String>();
            for (int i = 0; i < 5; i++) {
                answers.add(governed.reply(Prompt.of("draw")).first().text());
            }
            return answers;
        }
    }

    @Test
    void a_runtime_that_is_closed_once_more_takes_the_journal_from_nobody() {
        var journal = folder.resolve("twice");
        var model = ScriptedModel.saying(prompt -> "fine");
        var first = Fanfold.on(model).journal(journal).open();
        first.close();
        try (var second = Fanfold.on(model).journal(journal).open()) {
            first.close();
            assertThatThrownBy(() -> Fanfold.on(model).journal(journal).open())
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("is in use by this process");
            assertThat(second.run(Ask.system("q"), "soup").value()).isEqualTo("fine");
        }
    }

    /** A disk that is full from some time on. */
    private record FillingDisk(Disk disk, AtomicBoolean full) implements Disk {
        FillingDisk(Disk disk) {
            this(disk, new AtomicBoolean());
        }

        @Override
        public String name() {
            return disk.name();
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            if (full.get()) {
                throw new IOException("No space left on device");
            }
            disk.append(bytes);
        }

        @Override
        public void force() throws IOException {
            disk.force();
        }

        @Override
        public void truncate(long length) throws IOException {
            disk.truncate(length);
        }

        @Override
        public int read(long offset, ByteBuffer into) throws IOException {
            return disk.read(offset, into);
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }
}
