package dev.fanfold.bench;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Latency;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The recipe review against a server with fixed latencies: its wall as a ratio to the slowest reviewer plus the
 * synthesiser, which no way of running it can beat.
 */
public final class WallIsTheSlowest {
    private static final Duration SLOWEST = Duration.ofMillis(900);
    private static final Duration SYNTHESIS = Duration.ofMillis(600);
    private static final int ROUNDS = 11;
    private static final Job<String, Synthesis> REVIEW = Split.byAspect(
                    Ask.system("nutrition").named("nutrition"),
                    Ask.system("cost").named("cost"),
                    Ask.system("difficulty").named("difficulty"))
            .merge(Merge.synthesise(Ask.system("editor")));

    private WallIsTheSlowest() {}

    /** Prints the ratios; takes no arguments. */
    public static void main(String[] args) {
        try (var server = provider()) {
            System.out.println(
                    "recipe review: reviewers 500, 700 and 900 ms, synthesiser 600 ms, over HTTP on loopback");
            report("first run of a process", List.of(ratio(server, 64)));
            report("again, side by side", ratios(server, 64));
            report("again, one at a time", ratios(server, 1));
        }
    }

    private static RehearsalServer provider() {
        return Rehearsal.withSeed(1)
                .latencyWhen(system("nutrition"), Latency.fixed(Duration.ofMillis(500)))
                .latencyWhen(system("cost"), Latency.fixed(Duration.ofMillis(700)))
                .latencyWhen(system("difficulty"), Latency.fixed(SLOWEST))
                .latencyWhen(system("editor"), Latency.fixed(SYNTHESIS))
                .start();
    }

    private static Predicate<Asked> system(String start) {
        return asked -> asked.system().startsWith(start);
    }

    private static List<Double> ratios(RehearsalServer server, int atOnce) {
        var ratios = new ArrayList<Double>();
        try (var fanfold = open(server, atOnce)) {
            for (int round = 0; round < ROUNDS; round++) {
                ratios.add(ratio(fanfold));
            }
        }
        return ratios;
    }

    private static double ratio(RehearsalServer server, int atOnce) {
        try (var fanfold = open(server, atOnce)) {
            return ratio(fanfold);
        }
    }

    private static Fanfold open(RehearsalServer server, int atOnce) {
        return Fanfold.on(OpenAi.at(server.baseUrl()).model("fixed").open())
                .atOnce(atOnce)
                .open();
    }

    private static double ratio(Fanfold fanfold) {
        var wall = fanfold.run(REVIEW, "Chickpeas and tomatoes.").wall().total();
        return (double) wall.toNanos() / SLOWEST.plus(SYNTHESIS).toNanos();
    }

    private static void report(String what, List<Double> ratios) {
        var sorted = ratios.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-24s wall / (slowest + synthesiser): median %.3f, least %.3f, most %.3f, of %d%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast(),
                sorted.size());
    }
}
