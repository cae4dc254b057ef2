package dev.fanfold.cli.journal;

import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.ReadOnlyFile;
import dev.fanfold.model.Endpoint;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * What can be seen of a journal by somebody who only reads it, and keeps nobody else from that.
 *
 * @param answers how many it holds
 * @param input what the last run that began in it was about, where that is known
 * @param models the print of those it asked
 * @param asked all who may have answered one of its runs
 * @param finished whether that run came to a result
 * @param free whether nobody writes to it, and it can be read
 */
record Glance(
        Path file,
        long answers,
        Optional<String> input,
        Optional<String> models,
        Set<Endpoint> asked,
        boolean finished,
        boolean free) {
    static Glance at(Path file) {
        try (var disk = ReadOnlyFile.open(file)) {
            var seen = Overview.of(disk);
            var input = seen.last().flatMap(Line.Began::input);
            var models = seen.last().flatMap(Line.Began::plan).flatMap(Fingerprints::modelsIn);
            var finished = seen.sealed().equals(Optional.of(Line.Outcome.DONE));
            return new Glance(file, seen.answers(), input, models, seen.asked(), finished, isFree(file));
        } catch (JournalException | IOException hidden) {
            return new Glance(file, 0, Optional.empty(), Optional.empty(), Set.of(), false, false);
        }
    }

    /** A lock that readers share is refused where somebody writes. That this process does not was known before. */
    private static boolean isFree(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ);
                var lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock != null;
        } catch (OverlappingFileLockException another) {
            // Another reader in this process has such a lock.
            return true;
        }
    }

    /** Whether it was about the same, asked of the same; where one is not known it is not. */
    boolean isOf(Optional<String> thatInput, String thoseModels) {
        return input.equals(thatInput) && models.equals(Optional.of(thoseModels));
    }

    boolean hasAnswersFree() {
        return free && answers > 0;
    }
}
