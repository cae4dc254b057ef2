package dev.fanfold.cli.show;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * The three streams of a command, and which of them a person sits at.
 *
 * @param terminals those that are a terminal
 */
public record Streams(InputStream in, OutputStream out, OutputStream err, Set<End> terminals) {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** One of the streams that matter here; its place is its number in the operating system. */
    public enum End {
        IN,
        OUT,
        ERR
    }

    public Streams {
        terminals = Set.copyOf(terminals);
    }

    /** Those of this process. Not {@link System#out}: it hides why a write failed. */
    public static Streams ofProcess() {
        return new Streams(
                System.in,
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                new FileOutputStream(FileDescriptor.err),
                terminalsOfProcess());
    }

    public boolean terminal(End end) {
        return terminals.contains(end);
    }

    /** Where the system does not tell them apart, all are taken for one when the JVM sees a console. */
    private static Set<End> terminalsOfProcess() {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return System.console() == null ? Set.of() : EnumSet.allOf(End.class);
        }
        var terminals = EnumSet.noneOf(End.class);
        for (var end : End.values()) {
            if (isTerminal(DESCRIPTORS.resolve(Integer.toString(end.ordinal())))) {
                terminals.add(end);
            }
        }
        return terminals;
    }

    private static boolean isTerminal(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().matches("/dev/(pts/.*|tty.*|console)");
        } catch (IOException | UnsupportedOperationException closed) {
            return false;
        }
    }
}
