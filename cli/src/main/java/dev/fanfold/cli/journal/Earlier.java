package dev.fanfold.cli.journal;

import dev.fanfold.cli.journal.JournalOptions.Place;
import dev.fanfold.cli.journal.JournalOptions.Start;
import dev.fanfold.journal.FileDisk;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What an earlier run left.
 *
 * @param file its journal
 * @param answers how many stand in it, as far as that is asked beforehand
 * @param same whether it is known to be of the same run
 */
record Earlier(Optional<Path> file, long answers, boolean same) {
    private static final Earlier NONE = new Earlier(Optional.empty(), 0, false);

    static Earlier of(JournalOptions options, Identity identity, Map<String, String> environment) {
        return switch (options.place()) {
            case Place.Nowhere nowhere -> NONE;
            case Place.Named(var file) -> options.start() == Start.RESUMED ? named(file, identity) : there(file);
            case Place.Usual usual ->
                Stock.in(environment)
                        .flatMap(stock ->
                                options.start() == Start.RESUMED ? latest(stock, identity) : free(stock, identity))
                        .orElse(NONE);
        };
    }

    private static Earlier there(Path file) {
        return Files.exists(file) ? new Earlier(Optional.of(file), 0, false) : NONE;
    }

    /** What is wrong with a file is found when it is opened to be written. */
    private static Earlier named(Path file, Identity identity) {
        if (!Files.isRegularFile(file)) {
            return there(file);
        }
        try {
            var seen = Overview.of(file);
            var plan = seen.last().flatMap(Line.Began::plan);
            return new Earlier(Optional.of(file), seen.answers(), plan.equals(Optional.of(identity.digits())));
        } catch (JournalException notNow) {
            return new Earlier(Optional.of(file), 0, false);
        }
    }

    /** One that is in use as well: whoever wants to go on is told so, and pays for nothing twice. */
    private static Optional<Earlier> latest(Stock stock, Identity identity) {
        return stock.of(identity).stream().findFirst().map(file -> new Earlier(Optional.of(file), 0, true));
    }

    /** The latest that was left with answers; one that is in use is no earlier run. */
    private static Optional<Earlier> free(Stock stock, Identity identity) {
        return stock.of(identity).stream()
                .map(file -> new Earlier(Optional.of(file), answersIfFree(file), true))
                .filter(earlier -> earlier.answers() > 0)
                .findFirst();
    }

    private static long answersIfFree(Path file) {
        try (var disk = FileDisk.open(file)) {
            return Overview.of(disk).answers();
        } catch (JournalException | IOException inUse) {
            return 0;
        }
    }
}
