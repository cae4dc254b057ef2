package dev.fanfold.openai.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;

/** Lives stories of one plot, two beside each other, until so many processes were killed. */
record Crashes(Launch launch, Undisturbed expected) {
    private static final int SIDE_BY_SIDE = 2;

    /** Made once for all tests, and gone with them. */
    private static final class Shared {
        static final Crashes ALL = made();

        private static Crashes made() {
            try {
                var folder = Files.createTempDirectory("fanfold-crashes");
                var launch = new Launch(Baggage.packed(folder));
                var crashes = new Crashes(launch, Undisturbed.measured(launch, folder));
                forgetAtExit(folder);
                return crashes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The last that is named goes first. */
        private static void forgetAtExit(Path folder) throws IOException {
            try (var files = Files.walk(folder)) {
                files.map(Path::toFile).forEach(File::deleteOnExit);
            }
        }
    }

    /** With all that children need. */
    static Crashes shared() {
        return Shared.ALL;
    }

    /** One story, held to all that must hold. */
    Tally story(long seed, Plot plot, Path folder) throws IOException, InterruptedException {
        var own = folder.resolve(plot.name() + " " + seed);
        try {
            var story = Story.lived(launch, seed, plot, expected, own);
            var tally = new Inquest(story, expected).held();
            assertNobodyWrote(own, Story.CANARY);
            return tally;
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(plot.name() + " with -Dfanfold.seed=" + seed + ": " + broken.getMessage(), broken);
        }
    }

    /**
     * Stories until there are enough kills.
     *
     * @param missing at least how many more stories it takes
     */
    Tally until(ToIntFunction<Tally> missing, Plot plot, Path folder) throws InterruptedException, ExecutionException {
        var sum = Tally.NONE;
        long seed = 1;
        try (var lanes = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            for (int more = missing.applyAsInt(sum); more > 0; more = missing.applyAsInt(sum)) {
                var stories = LongStream.range(seed, seed + more)
                        .mapToObj(each -> lanes.submit(() -> story(each, plot, folder)))
                        .toList();
                for (var story : stories) {
                    sum = sum.plus(story.get());
                }
                seed += more;
            }
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
