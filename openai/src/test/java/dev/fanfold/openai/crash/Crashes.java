package dev.fanfold.openai.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Lives stories of one plot, two beside each other, until so many processes were killed. */
record Crashes(Launch launch, Undisturbed expected, Path folder) {
    private static final int SIDE_BY_SIDE = 2;

    /** With all that children need, in that folder. */
    static Crashes in(Path folder) throws IOException, InterruptedException {
        var launch = new Launch(Baggage.packed(folder));
        return new Crashes(launch, Undisturbed.measured(launch, folder), folder);
    }

    /** One story, held to all that must hold. */
    Tally story(long seed, Plot plot) throws IOException, InterruptedException {
        var own = folder.resolve(plot.name() + " " + seed);
        try {
            var story = Story.lived(launch, seed, plot, expected, own);
            var tally = new Inquest(story, expected).held();
            assertNobodyWrote(own, Story.CANARY);
            return tally;
        } catch (AssertionError broken) {
            throw new AssertionError(plot + " with -Dfanfold.seed=" + seed + ": " + broken.getMessage(), broken);
        }
    }

    /** Stories until there are so many kills. */
    Tally kills(int wanted, Plot plot) throws InterruptedException, ExecutionException {
        var killed = new AtomicLong();
        var seeds = new AtomicLong(1);
        try (var lanes = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            var all = Stream.generate(() -> lanes.submit(() -> lane(wanted, killed, seeds, plot)))
                    .limit(SIDE_BY_SIDE)
                    .toList();
            var sum = Tally.NONE;
            for (Future<Tally> lane : all) {
                sum = sum.plus(lane.get());
            }
            return sum;
        }
    }

    private Tally lane(int wanted, AtomicLong killed, AtomicLong seeds, Plot plot)
            throws IOException, InterruptedException {
        var sum = Tally.NONE;
        while (killed.get() < wanted) {
            var tally = story(seeds.getAndIncrement(), plot);
            killed.addAndGet(tally.kills());
            sum = sum.plus(tally);
        }
        return sum;
    }

    /** Looks into every file of a folder. */
    static void assertNobodyWrote(Path folder, String secret) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret);
            }
        }
    }
}
