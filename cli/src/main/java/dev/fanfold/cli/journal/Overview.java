package dev.fanfold.cli.journal;

import dev.fanfold.journal.Balance;
import dev.fanfold.journal.Books;
import dev.fanfold.journal.Damages;
import dev.fanfold.journal.Disk;
import dev.fanfold.journal.Found;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.ReadOnlyFile;
import dev.fanfold.journal.Reading;
import dev.fanfold.model.Endpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a journal holds, added up line by line: memory does not grow with its answers.
 *
 * @param opened its first line, where that is whole
 * @param answers how many there are
 * @param refused how many answers will not come
 * @param last the last run that began
 * @param runs how many began
 * @param asked all who may have answered them
 * @param sealed how the last of them ended, where it did
 */
public record Overview(
        Optional<Line.Opened> opened,
        long answers,
        long refused,
        Optional<Line.Began> last,
        long runs,
        Set<Endpoint> asked,
        Optional<Line.Outcome> sealed,
        Balance balance,
        Damages damages) {
    public Overview {
        asked = Set.copyOf(asked);
    }

    /**
     * Of a file, which is only read.
     *
     * @throws JournalException when it is missing, in use by this process, no journal, or cannot be read
     */
    public static Overview of(Path file) {
        try (var disk = ReadOnlyFile.open(file)) {
            return of(disk);
        } catch (IOException unclosed) {
            throw new JournalException(JournalMessages.unreadable(file, JournalMessages.said(unclosed)), unclosed);
        }
    }

    /** Of all that is on a disk by now. */
    public static Overview of(Disk disk) {
        var sum = new Sum(disk.name());
        Reading.of(disk).forEachRemaining(sum::add);
        return sum.overview();
    }

    /** Calls that may have been paid, and whose answers nobody has. */
    public List<Line.Intent> possiblyPaid() {
        return balance.possiblyPaid();
    }

    private static final class Sum {
        private final Books books;
        private Optional<Line.Opened> opened = Optional.empty();
        private Optional<Line.Began> last = Optional.empty();
        private Optional<Line.Outcome> sealed = Optional.empty();
        private Damages damages = Damages.NONE;
        private long answers;
        private long refused;
        private long runs;
        private final Set<Endpoint> asked = new HashSet<>();

        Sum(String name) {
            this.books = new Books(name);
        }

        void add(Found found) {
            switch (found) {
                case Found.Written written -> add(written.line());
                case Found.Damage damage -> damages = damages.and(damage);
            }
        }

        private void add(Line line) {
            books.add(line);
            switch (line) {
                case Line.Opened first -> opened = opened.or(() -> Optional.of(first));
                case Line.Answered answer -> answered();
                case Line.Refused refusal -> refused++;
                case Line.Began began -> begin(began);
                case Line.Sealed end -> sealed = Optional.of(end.outcome());
                default -> {
                    // It is about money, or about nothing that is added up.
                }
            }
        }

        private void begin(Line.Began began) {
            runs++;
            last = Optional.of(began);
            sealed = Optional.empty();
        }

        /** It is by one of those whom the run asks that goes on; a run that got no answer says nothing of who gave them. */
        private void answered() {
            answers++;
            last.map(Line.Began::models).ifPresent(models -> {
                asked.add(models.first());
                asked.addAll(models.named().values());
            });
        }

        Overview overview() {
            return new Overview(opened, answers, refused, last, runs, asked, sealed, books.balance(), damages);
        }
    }
}
