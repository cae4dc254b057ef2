package dev.fanfold.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/** Programs of this machine that tests ask where they are there. */
public final class Programs {
    private Programs() {}

    /** Whether the path has it. */
    public static boolean has(String name) {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
