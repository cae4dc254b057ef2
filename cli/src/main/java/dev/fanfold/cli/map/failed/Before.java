package dev.fanfold.cli.map.failed;

import dev.fanfold.cli.map.failed.FailedRecord.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a file of failed records says at its end.
 *
 * @param malformed how many of them nobody could be asked about
 * @param end how the run came to its end; empty when it was killed
 */
public record Before(long malformed, Optional<FailedEnd> end) {
    public static Before of(Path failures) throws IOException {
        try (var failed = Failed.open(failures)) {
            long malformed = 0;
            while (failed.hasNext()) {
                malformed += failed.next().kind() == Kind.MALFORMED ? 1 : 0;
            }
            return new Before(malformed, failed.end());
        }
    }
}
