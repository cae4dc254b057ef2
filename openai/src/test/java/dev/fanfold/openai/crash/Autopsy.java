package dev.fanfold.openai.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.journal.Balance;
import dev.fanfold.journal.Books;
import dev.fanfold.journal.Disk;
import dev.fanfold.journal.FileDisk;
import dev.fanfold.journal.Found;
import dev.fanfold.journal.Key;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands in a journal that nobody has open: all its whole lines, and its torn tail.
 *
 * @param bytes how long the file is
 */
record Autopsy(List<Line> lines, Optional<Found.TornTail> tail, long bytes) {
    /** How a child begins to tell of damage. */
    static final String DAMAGED = "damaged: ";

    /** Reads it, and fails where anything but its end is damaged. */
    static Autopsy of(Path journal) {
        return Files.exists(journal) ? read(journal) : new Autopsy(List.of(), Optional.empty(), 0);
    }

    private static Autopsy read(Path journal) {
        var lines = new ArrayList<Line>();
        var tails = new ArrayList<Found.TornTail>();
        try (Disk disk = FileDisk.open(journal)) {
            Reading.of(disk).forEachRemaining(found -> {
                switch (found) {
                    case Found.Written written -> lines.add(written.line());
                    case Found.TornTail tail -> tails.add(tail);
                    case Found.Corrupt corrupt ->
                        assertThat(corrupt).as("corrupt").isNull();
                }
            });
            return new Autopsy(List.copyOf(lines), tails.stream().findFirst(), disk.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <L extends Line> List<L> all(Class<L> type) {
        return lines.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Set<Key> answered() {
        return all(Line.Answered.class).stream().map(Line.Answered::key).collect(Collectors.toSet());
    }

    /** Calls that may have gone out, and whose answer is not there. */
    int unanswered() {
        var answered = new HashSet<>(
                all(Line.Answered.class).stream().map(Line.Answered::attempt).toList());
        return Math.toIntExact(all(Line.Intent.class).stream()
                .filter(intent -> !answered.contains(intent.attempt()))
                .count());
    }

    Balance balance() {
        var books = new Books("the journal");
        lines.forEach(books::add);
        return books.balance();
    }
}
