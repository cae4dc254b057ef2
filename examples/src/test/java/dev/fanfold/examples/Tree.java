package dev.fanfold.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files of this project, wherever a test is started. */
public final class Tree {
    private Tree() {}

    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no mvnw above " + Path.of("").toAbsolutePath()));
    }

    public static Path example(String name) {
        return root().resolve("examples").resolve(name);
    }

    public static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String recipe() {
        return read(example("chickpeas.txt"));
    }
}
