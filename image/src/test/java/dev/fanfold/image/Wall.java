package dev.fanfold.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What a start costs beside an empty JVM, in pairs, and how large all is: told, never held against a limit. */
final class Wall {
    private static final int PAIRS = 9;

    /** A program that does nothing, for the JVM that runs the tests. */
    static final class Nothing {
        private Nothing() {}

        public static void main(String[] arguments) {}
    }

    private Wall() {}

    static String measured(Installed installed, Path folder) throws IOException {
        var empty = new ArrayList<Double>();
        var help = new ArrayList<Double>();
        for (int pair = 0; pair < PAIRS; pair++) {
            empty.add(millis(() -> Installed.ended(nothing())));
            help.add(millis(() -> installed.fanfold(folder, "", "--help")));
        }
        var ratios = new double[PAIRS];
        Arrays.setAll(ratios, pair -> help.get(pair) / empty.get(pair));
        Arrays.sort(ratios);
        return String.format(
                Locale.ROOT,
                "package %.1f MB, installed %.1f MB (runtime %.1f MB, class cache %.1f MB)%n"
                        + "--help %.0f ms, an empty JVM of a whole JDK %.0f ms (medians of %d pairs; ratio %.1f, %.1f to %.1f)",
                megabytes(Installed.deb()),
                megabytes(installed.home()),
                megabytes(installed.home().resolve("runtime")),
                megabytes(installed.home().resolve("lib/classes.aot")),
                median(help),
                median(empty),
                PAIRS,
                ratios[PAIRS / 2],
                ratios[0],
                ratios[PAIRS - 1]);
    }

    private static ProcessBuilder nothing() {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "target/test-classes",
                Nothing.class.getName());
    }

    private static double millis(Supplier<Installed.Said> work) {
        var start = System.nanoTime();
        var said = work.get();
        if (said.exit() != 0) {
            throw new IllegalStateException(said.text());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static double megabytes(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }
}
