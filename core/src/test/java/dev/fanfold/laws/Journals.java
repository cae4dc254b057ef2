package dev.fanfold.laws;

import dev.fanfold.journal.Disk;
import dev.fanfold.journal.FileDisk;
import dev.fanfold.journal.Found;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks into journals that are closed, and makes what a crash leaves of them. */
final class Journals {
    private Journals() {}

    /** Every whole line. */
    static List<Line> lines(Path journal) {
        try (Disk disk = FileDisk.open(journal)) {
            var lines = new ArrayList<Line>();
            Reading.of(disk).forEachRemaining(found -> {
                if (found instanceof Found.Written written) {
                    lines.add(written.line());
                }
            });
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <L extends Line> List<L> lines(Path journal, Class<L> type) {
        return lines(journal).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** What a crash leaves that came when so many lines were written. */
    static Path cut(Path journal, int lines, Path to) {
        try {
            var bytes = Files.readAllBytes(journal);
            var end = 0;
            for (int left = lines; left > 0; end++) {
                left -= bytes[end] == '\n' ? 1 : 0;
            }
            return Files.write(to, Arrays.copyOf(bytes, end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
