package dev.fanfold.bench.durable;

import dev.fanfold.bench.durable.Round.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Rounds of one kind of answers, each in a new file of one folder; whatever was acknowledged is counted in the file
 * afterwards.
 */
record Rounds(Path folder, Answers answers, long seconds) {
    Tally journal() throws Exception {
        var file = folder.resolve("run.journal");
        try {
            return checked(run(new InAJournal(file)), InAJournal.count(file));
        } finally {
            clear();
        }
    }

    Tally sqlite(SqliteSetting setting) throws Exception {
        var file = folder.resolve("run.db");
        try {
            return checked(run(new InSqlite(file, setting)), InSqlite.count(file));
        } finally {
            clear();
        }
    }

    /** The setting that keeps most answers, each tried twice in turn. */
    SqliteSetting best() throws Exception {
        var best = SqliteSetting.grouped().getFirst();
        var most = 0.0;
        for (int turn = 0; turn < 2; turn++) {
            for (var setting : SqliteSetting.grouped()) {
                var rate = sqlite(setting).perSecond();
                best = rate > most ? setting : best;
                most = Math.max(rate, most);
            }
        }
        return best;
    }

    private Tally run(Store opened) throws Exception {
        try (var store = opened) {
            return Round.run(store, answers, TimeUnit.SECONDS.toNanos(seconds));
        }
    }

    private static Tally checked(Tally tally, long there) {
        if (tally.kept() != there) {
            throw new IllegalStateException(tally.kept() + " answers were acknowledged, and the file has " + there);
        }
        return tally;
    }

    private void clear() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
