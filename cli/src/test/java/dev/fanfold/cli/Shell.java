package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.exit.StopSwitch;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command line in the test's own process: what is typed goes in, what is said comes out. */
final class Shell {
    static final String KEY = "sk-canary-1234567890";
    private static final RandomGenerator NAMES = new Random(7);
    private static final Pattern KEPT = Pattern.compile("(?m)^fanfold: [\\d,]+ answers? (is|are) kept in .*\n");
    final StopSwitch stop = new StopSwitch();
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private Rehearsal rehearsal = Rehearsal.withSeed(7);
    private byte[] input = {};
    private InstantSource clock = InstantSource.system();
    private Set<Streams.End> terminals = Set.of(Streams.End.IN);

    private Shell(Path folder) {
        this.folder = folder;
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    }

    static Shell in(Path folder) {
        return new Shell(folder);
    }

    /** Writes a file into the folder. */
    Shell file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Shell set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Shell unset(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Runs at this time of day. */
    Shell at(Instant time) {
        clock = InstantSource.fixed(time);
        return this;
    }

    /** A key, and a server that takes the place of OpenAI's. */
    Shell against(RehearsalServer server) {
        return set("OPENAI_API_KEY", KEY)
                .set("OPENAI_BASE_URL", server.baseUrl().toString());
    }

    Shell standIn(Rehearsal other) {
        rehearsal = other;
        return this;
    }

    Shell piped(byte[] bytes) {
        input = bytes;
        terminals = Set.of();
        return this;
    }

    Shell piped(String text) {
        return piped(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A person sits there, and types this when asked. */
    Shell atTerminal(String typed) {
        input = typed.getBytes(StandardCharsets.UTF_8);
        terminals = Set.of(Streams.End.IN, Streams.End.ERR);
        return this;
    }

    /** Types a command with more words behind it. */
    Said type(List<String> command, String... more) {
        return type(Stream.concat(command.stream(), Arrays.stream(more)).toArray(String[]::new));
    }

    /** Types a command; a word that begins with {@code ./} is a path in the folder. */
    Said type(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams = new Streams(new ByteArrayInputStream(input), out, err, terminals);
        var placed = Arrays.stream(words).map(this::placed).toArray(String[]::new);
        int exit = new Cli(rehearsal, System::nanoTime, clock, NAMES).run(placed, streams, environment, stop);
        var kept = KEPT.matcher(text(err)).results().map(MatchResult::group).collect(Collectors.joining());
        var said = new Said(exit, text(out), KEPT.matcher(text(err)).replaceAll(""), kept);
        assertThat(said.out() + said.err()).doesNotContain(KEY);
        assertNoFileHoldsTheKey();
        return said;
    }

    /** Rows, failures, journals, caches, reports: no secret leaves by any of them. */
    private void assertNoFileHoldsTheKey() {
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(Shell::holdsTheKey))
                    .as("files that hold the key")
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsTheKey(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(KEY);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String placed(String word) {
        return word.startsWith("./") ? folder.resolve(word.substring(2)).toString() : word;
    }

    private String text(ByteArrayOutputStream bytes) {
        return Frames.without(bytes.toString(StandardCharsets.UTF_8)).replace(folder + "/", "");
    }

    /**
     * What came out.
     *
     * @param err without the line that names the journal, which no two runs share
     * @param kept that line
     */
    record Said(int exit, String out, String err, String kept) {
        String lastLine() {
            return err.lines().reduce("", (before, line) -> line);
        }

        String firstLine() {
            return err.lines().findFirst().orElse("");
        }
    }
}
