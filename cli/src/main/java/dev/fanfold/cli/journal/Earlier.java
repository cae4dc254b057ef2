package dev.fanfold.cli.journal;

import dev.fanfold.cli.journal.JournalOptions.Place;
import dev.fanfold.cli.journal.JournalOptions.Start;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Line;
import dev.fanfold.model.Endpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an earlier run left.
 *
 * @param file its journal
 * @param answers how many stand in it, as far as that is asked beforehand
 * @param asked all who may have given them, as far as that is asked beforehand
 * @param same whether it is known to be of the same run
 * @param finished whether it came to a result, if not to a whole one
 * @param others how many more of the same run lie beside it
 */
record Earlier(Optional<Path> file, long answers, Set<Endpoint> asked, boolean same, boolean finished, int others) {
    private static final Earlier NONE = new Earlier(Optional.empty(), 0, Set.of(), false, false, 0);

    static Earlier of(
            JournalOptions options, Identity identity, Optional<String> input, Map<String, String> environment) {
        return switch (options.place()) {
            case Place.Nowhere nowhere -> NONE;
            case Place.Named(var file) -> options.start() == Start.RESUMED ? named(file, identity) : there(file);
            case Place.Usual usual ->
                Stock.in(environment)
                        .flatMap(stock -> options.start() == Start.RESUMED
                                ? best(stock, identity, input)
                                : free(stock, identity, input))
                        .orElse(NONE);
        };
    }

    private static Earlier there(Path file) {
        return Files.exists(file) ? new Earlier(Optional.of(file), 0, Set.of(), false, false, 0) : NONE;
    }

    /** What is wrong with a file is found when it is opened to be written. */
    private static Earlier named(Path file, Identity identity) {
        if (!Files.isRegularFile(file)) {
            return there(file);
        }
        try {
            var seen = Overview.of(file);
            var plan = seen.last().flatMap(Line.Began::plan).map(Fingerprints::planIn);
            return new Earlier(
                    Optional.of(file),
                    seen.answers(),
                    seen.asked(),
                    plan.equals(Optional.of(identity.digits())),
                    false,
                    0);
        } catch (JournalException notNow) {
            return new Earlier(Optional.of(file), 0, Set.of(), false, false, 0);
        }
    }

    /** One that is in use where none with answers is free: whoever wants to go on is told so, and pays for nothing twice. */
    private static Optional<Earlier> best(Stock stock, Identity identity, Optional<String> input) {
        var all = nearestFirst(stock, identity, input);
        return all.stream()
                .filter(Glance::hasAnswersFree)
                .findFirst()
                .or(() -> all.stream().filter(glance -> !glance.free()).findFirst())
                .or(() -> all.stream().findFirst())
                .map(glance -> of(glance, all));
    }

    /** One that is in use is no earlier run. */
    private static Optional<Earlier> free(Stock stock, Identity identity, Optional<String> input) {
        var all = nearestFirst(stock, identity, input);
        return all.stream().filter(Glance::hasAnswersFree).findFirst().map(glance -> of(glance, all));
    }

    /** Of the same input, then with the most answers, then the latest to begin: two pipes into one plan have one identity. */
    private static List<Glance> nearestFirst(Stock stock, Identity identity, Optional<String> input) {
        return stock.of(identity).stream()
                .map(Glance::at)
                .sorted(Comparator.<Glance, Boolean>comparing(
                                glance -> input.isPresent() && glance.input().equals(input))
                        .thenComparingLong(Glance::answers)
                        .reversed())
                .toList();
    }

    private static Earlier of(Glance glance, List<Glance> all) {
        return new Earlier(
                Optional.of(glance.file()), glance.answers(), glance.asked(), true, glance.finished(), all.size() - 1);
    }
}
