package dev.fanfold.cli.show;

import dev.fanfold.cli.screen.Size;
import dev.fanfold.cli.screen.Window;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The three streams of a command, and which of them a person sits at.
 *
 * @param terminals those that are a terminal
 * @param size how large that terminal is now, where it answers
 */
public record Streams(
        InputStream in, OutputStream out, OutputStream err, Set<End> terminals, Supplier<Optional<Size>> size) {
    private static final int LONGEST_ANSWER = 100;
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** One of the streams that it matters of whether a person sits there. */
    public enum End {
        IN(0),
        OUT(1),
        ERR(2);

        private final int descriptor;

        End(int descriptor) {
            this.descriptor = descriptor;
        }
    }

    public Streams {
        terminals = Set.copyOf(terminals);
    }

    /** Streams that know no size. */
    public Streams(InputStream in, OutputStream out, OutputStream err, Set<End> terminals) {
        this(in, out, err, terminals, Optional::empty);
    }

    /** Those of this process. Not {@link System#out}: it hides why a write failed. */
    public static Streams ofProcess() {
        return new Streams(
                System.in,
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                new FileOutputStream(FileDescriptor.err),
                terminalsOfProcess(),
                Window::ofDriver);
    }

    /** The same, where results and notices on one terminal make room for each other. */
    public Streams beside(Notices notices) {
        var shared = terminal(End.OUT) && notices.look().redraws();
        return shared ? new Streams(in, new Beside(out, notices), err, terminals, size) : this;
    }

    public boolean terminal(End end) {
        return terminals.contains(end);
    }

    /** Whether a person can be asked, and can answer. */
    public boolean interactive() {
        return terminal(End.IN) && terminal(End.ERR);
    }

    /** Reads a line, and tells whether somebody said yes in it. */
    public boolean saidYes() {
        try {
            var answer = new StringBuilder();
            for (int next = in.read();
                    next >= 0 && next != '\n' && answer.length() < LONGEST_ANSWER;
                    next = in.read()) {
                answer.append((char) next);
            }
            var word = answer.toString().strip().toLowerCase(Locale.ROOT);
            return word.equals("y") || word.equals("yes");
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static Set<End> terminalsOfProcess() {
        var terminals = EnumSet.noneOf(End.class);
        for (var end : End.values()) {
            if (Files.isDirectory(DESCRIPTORS) ? leadsToTerminal(end) : testedAsTerminal(end)) {
                terminals.add(end);
            }
        }
        return terminals;
    }

    private static boolean leadsToTerminal(End end) {
        try {
            var target = Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(end.descriptor)));
            return target.toString().matches("/dev/(pts/.*|tty.*|console)");
        } catch (IOException | UnsupportedOperationException closed) {
            return false;
        }
    }

    /** Costs a process, which Linux is spared; the JVM itself does not tell the streams apart. */
    private static boolean testedAsTerminal(End end) {
        try {
            var test = new ProcessBuilder("/bin/sh", "-c", "test -t " + end.descriptor);
            return test.inheritIO().start().waitFor() == 0;
        } catch (IOException noShell) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
