package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fanfold.cli.screen.Cells;
import dev.fanfold.cli.screen.Emulator;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("At a real terminal")
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class TerminalTest {
    private static final Pattern RECORDS = Pattern.compile("([\\d,]+) records?");

    /** Two seconds, and what a machine that does nothing else needs to start and end processes. */
    private static final Duration PROMISED = Duration.ofMillis(2_500);

    /** What a process takes at least that was told to stop and could not. */
    private static final Duration UNANSWERED = Duration.ofSeconds(1);

    private static final Duration AT_ONCE = Duration.ZERO;

    private static final String CURSOR_SHOWN = "\u001b[?25h";
    private static final String TOLD = "(?m)^(nutrition|cost|review/merge): (asking|done).*\n";
    private static final String CURSOR_HIDDEN = "\u001b[?25l";

    @TempDir
    Path folder;

    @BeforeEach
    void require_one() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script(1) here");
        assumeTrue(Processes.heedInterrupts(), "this process was started with interrupts ignored");
    }

    @Test
    void a_run_is_drawn_follows_a_resize_and_is_stopped_by_an_interrupt() throws Exception {
        var silent = Rehearsal.withSeed(1)
                .faults(Faults.when(asked -> asked.system().contains("grocery"), new Fault.Silence()));
        try (var server = silent.start()) {
            Files.writeString(folder.resolve("p.yaml"), Plans.REVIEW);
            var url = server.baseUrl().toString();
            var screen = typed("run", folder.resolve("p.yaml").toString(), "--base-url", url);
            screen.until(said ->
                    Frames.last(said).contains("● cost") && Frames.last(said).contains("✓ nutrition"));
            assertThat(widest(screen.said)).isBetween(40, 79);
            go();
            screen.until(said -> widest(said) < 40);
            interrupted(screen, AT_ONCE, PROMISED);
            assertThat(Frames.without(screen.said).replace("\r", ""))
                    .contains("[nutrition] ")
                    .contains("fanfold: stopped; nothing was merged, and 1 answer was kept:")
                    .endsWith(".journal; the same command with --resume asks only for the rest\n");
            restored(screen);
            assertThat(server.log().await(seen -> seen.inFlight() == 0, Duration.ofSeconds(20)))
                    .isTrue();
        }
    }

    @Test
    void an_interrupt_ends_also_what_cannot_be_stopped() throws Exception {
        var screen = mappedToWhoeverReads(Processes::hasty);
        try (var nobodyReads = new RandomAccessFile(folder.resolve("full").toFile(), "rw")) {
            assertThat(nobodyReads.getFD().valid()).isTrue();
            screen.until(TerminalTest::standsStill);
            interrupted(screen, UNANSWERED, PROMISED);
            restored(screen);
            assertThat(screen.said).endsWith("fanfold: stopped.\r\n");
        }
    }

    @Test
    void a_second_interrupt_ends_at_once_what_the_first_cannot() throws Exception {
        var screen = mappedToWhoeverReads(Processes::command);
        try (var nobodyReads = new RandomAccessFile(folder.resolve("full").toFile(), "rw")) {
            assertThat(nobodyReads.getFD().valid()).isTrue();
            screen.until(TerminalTest::standsStill);
            screen.type("\u0003");
            screen.until(said -> said.lastIndexOf(CURSOR_SHOWN) > said.lastIndexOf(CURSOR_HIDDEN));
            interrupted(screen, AT_ONCE, UNANSWERED);
            restored(screen);
            assertThat(screen.said).doesNotContain("fanfold: stopped");
        }
    }

    /**
     * Stops the process, which is then said to have been stopped. How long that took is held against its limits by
     * {@code -Dfanfold.timed=true}, on a machine that does nothing else.
     */
    private static void interrupted(Screen screen, Duration least, Duration most) throws Exception {
        long before = System.nanoTime();
        screen.type("\u0003");
        assertThat(screen.exit()).isEqualTo(130);
        if (Boolean.getBoolean("fanfold.timed")) {
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(least, most);
        }
    }

    /** For a second and a half no more records land. */
    private static boolean standsStill(String said) {
        var landed = Frames.all(said).stream()
                .map(RECORDS::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
        var late = landed.subList(Math.max(0, landed.size() - 15), landed.size());
        return late.size() == 15 && !late.contains("0") && Set.copyOf(late).size() == 1;
    }

    private Screen mappedToWhoeverReads(UnaryOperator<List<String>> process) throws Exception {
        var rows = IntStream.range(0, 4_000)
                .mapToObj(i -> "{\"id\":\"m" + i + "\",\"text\":\"" + "word ".repeat(100) + "\"}\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("m.jsonl"), rows);
        fifo("full");
        var words = List.of("map", "Tag", folder.resolve("m.jsonl").toString(), "--rehearse", "--keep", "--no-journal");
        return typed(process.apply(words), " >" + folder.resolve("full"));
    }

    @Test
    void a_run_that_comes_to_its_end_leaves_nothing_drawn() throws Exception {
        Files.writeString(folder.resolve("p.yaml"), Plans.REVIEW);
        var plan = folder.resolve("p.yaml").toString();
        var screen = typed("run", plan, "--rehearse", "--no-journal");
        assertThat(screen.exit()).isZero();
        assertThat(screen.said).contains(CURSOR_HIDDEN);
        restored(screen);
        var plain = typed("run", plan, "--rehearse", "--no-journal", "--plain");
        assertThat(plain.exit()).isZero();
        assertThat(plain.said).doesNotContain("\u001b");
        var terminal = new Emulator(200, 24, Emulator.Narrowed.CUTS).write(screen.said);
        assertThat(untimed(terminal.text())).isEqualTo(untimed(plain.said).replaceAll(TOLD, ""));
        assertThat(terminal.cut()).isZero();
        assertThat(terminal.cursorShown()).isTrue();
    }

    private static String untimed(String text) {
        var lines = text.replace("\r", "")
                .replaceAll("\\d+\\.\\d+ s", "T")
                .lines()
                .sorted()
                .toList();
        return String.join("\n", lines) + "\n";
    }

    private static void restored(Screen screen) {
        assertThat(screen.said.lastIndexOf(CURSOR_SHOWN)).isGreaterThan(screen.said.lastIndexOf(CURSOR_HIDDEN));
        assertThat(screen.said.lastIndexOf("\u001b[?7h")).isGreaterThan(screen.said.lastIndexOf("\u001b[?7l"));
    }

    private static int widest(String said) {
        return Frames.last(said).lines().mapToInt(Cells::of).reduce(0, Math::max);
    }

    private Screen typed(String... words) throws Exception {
        return typed(Processes.command(List.of(words)), "");
    }

    /** Starts the command at a terminal of 80 columns, which has 40 as soon as somebody says go. */
    private Screen typed(List<String> command, String more) throws Exception {
        fifo("go");
        var java = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Files.writeString(
                folder.resolve("typed.sh"),
                "stty cols 80 rows 24\n(read x <go; stty cols 40 rows 24 </dev/tty) 2>/dev/null &\nexec " + java + more
                        + "\n");
        var process = new ProcessBuilder("script", "-qec", "sh typed.sh", "/dev/null").directory(folder.toFile());
        process.environment().putAll(Map.of("TERM", "xterm", "LC_ALL", "C.UTF-8", "SHELL", "/bin/sh"));
        process.environment().put("XDG_STATE_HOME", folder.toString());
        process.environment().remove("NO_COLOR");
        return new Screen(process.redirectErrorStream(true).start());
    }

    private void go() throws IOException {
        Files.writeString(folder.resolve("go"), "go\n");
    }

    private void fifo(String name) throws Exception {
        Files.deleteIfExists(folder.resolve(name));
        var made = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start();
        assertThat(made.waitFor()).isZero();
    }

    /** What a person at the terminal sees and types. */
    private static final class Screen {
        private final Process process;
        private final Reader reader;
        private final OutputStream keys;
        private String said = "";

        Screen(Process process) {
            this.process = process;
            this.reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
            this.keys = process.getOutputStream();
        }

        void type(String text) throws IOException {
            keys.write(text.getBytes(StandardCharsets.UTF_8));
            keys.flush();
        }

        void until(Predicate<String> seen) throws IOException {
            while (!seen.test(said)) {
                assertThat(read()).as(said).isTrue();
            }
        }

        private boolean read() throws IOException {
            var some = new char[4_096];
            int count = reader.read(some);
            said += count < 0 ? "" : new String(some, 0, count);
            return count >= 0;
        }

        int exit() throws Exception {
            var more = true;
            while (more) {
                more = read();
            }
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }
    }
}
