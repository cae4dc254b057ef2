package dev.fanfold.bench.durable;

import dev.fanfold.bench.durable.Round.Tally;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How many answers a second a journal keeps for good, as a ratio to SQLite (write-ahead log, {@code synchronous=FULL}) in
 * the same folder: with a commit for each answer, and with groups, in the setting that does best here today. Rounds go in
 * turn, and the ratio is that of neighbours.
 */
public final class JournalBesideSqlite {
    private static final int PAIRS = 9;
    private static final int WARM_UPS = 4;
    private static final int SECONDS = 3;

    private JournalBesideSqlite() {}

    private record Pair(Tally journal, Tally sqlite) {
        double ratio() {
            return journal.perSecond() / sqlite.perSecond();
        }
    }

    /** Prints the ratios; takes the folder to write in, which must be on a real disk, or else takes {@code target}. */
    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory(Path.of(args.length > 0 ? args[0] : "target"), "durable");
        try {
            for (var answers : List.of(Answers.small(), Answers.large())) {
                measure(new Rounds(folder, answers, SECONDS));
            }
        } finally {
            Files.delete(folder);
        }
    }

    private static void measure(Rounds rounds) throws Exception {
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            rounds.journal();
        }
        var best = rounds.best();
        System.out.printf(
                Locale.ROOT, "%s, 1,000 writers; load %.1f%n", rounds.answers().name(), load());
        report("SQLite in groups, " + best, pairs(rounds, best));
        report("SQLite, one commit each", pairs(rounds, SqliteSetting.ONE_EACH));
        System.out.printf(Locale.ROOT, "load %.1f%n", load());
    }

    private static List<Pair> pairs(Rounds rounds, SqliteSetting setting) throws Exception {
        var pairs = new ArrayList<Pair>();
        for (int pair = 0; pair < PAIRS; pair++) {
            pairs.add(new Pair(rounds.journal(), rounds.sqlite(setting)));
        }
        return pairs;
    }

    private static void report(String rival, List<Pair> pairs) {
        tell("journal", pairs.stream().map(Pair::journal).toList());
        tell(rival, pairs.stream().map(Pair::sqlite).toList());
        var ratios = sorted(pairs, Pair::ratio);
        System.out.printf(
                Locale.ROOT,
                "  journal / SQLite: median %.2f, least %.2f, most %.2f, of %d pairs%n",
                ratios.get(ratios.size() / 2),
                ratios.getFirst(),
                ratios.getLast(),
                ratios.size());
    }

    private static void tell(String name, List<Tally> tallies) {
        System.out.printf(
                Locale.ROOT,
                "  %s: %,.0f answers a second, %.1f for each force, %.1f us of processor each (medians)%n",
                name,
                median(tallies, Tally::perSecond),
                median(tallies, tally -> (double) tally.kept() / tally.forces()),
                median(tallies, tally -> tally.cpu() / 1e3 / tally.kept()));
    }

    private static <T> double median(List<T> all, ToDoubleFunction<T> of) {
        return sorted(all, of).get(all.size() / 2);
    }

    private static <T> List<Double> sorted(List<T> all, ToDoubleFunction<T> of) {
        return all.stream().map(of::applyAsDouble).sorted().toList();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
