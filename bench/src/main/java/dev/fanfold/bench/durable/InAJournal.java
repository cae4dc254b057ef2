package dev.fanfold.bench.durable;

import dev.fanfold.journal.FileDisk;
import dev.fanfold.journal.Found;
import dev.fanfold.journal.Journal;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Answers in a journal, written by a virtual thread as in every run. */
final class InAJournal implements Store {
    private final AtomicLong forces = new AtomicLong();
    private final Journal journal;

    InAJournal(Path file) {
        var first = new Line.Opened(Line.VERSION, "fanfold bench", Line.Prompts.KEPT);
        journal = Journal.open(new CountedDisk(FileDisk.open(file), forces), first);
        Thread.ofVirtual().start(journal.writer());
    }

    @Override
    public void keep(Line.Answered answer) throws InterruptedException {
        journal.writer().append(answer).await();
    }

    @Override
    public long forces() {
        return forces.get();
    }

    @Override
    public void close() {
        journal.close();
    }

    /** How many answers stand in the file. */
    static long count(Path file) throws IOException {
        try (var disk = FileDisk.open(file)) {
            long answers = 0;
            for (var reading = Reading.of(disk); reading.hasNext(); ) {
                if (reading.next() instanceof Found.Written written && written.line() instanceof Line.Answered) {
                    answers++;
                }
            }
            return answers;
        }
    }
}
