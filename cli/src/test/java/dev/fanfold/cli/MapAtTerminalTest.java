package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.exit.StopSwitch;
import dev.fanfold.cli.screen.Emulator;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.rehearsal.Rehearsal;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A map whose rows go to the terminal that it is watched on")
@Timeout(120)
class MapAtTerminalTest {
    private static final int RECORDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    /** What both streams write, in the order in which it came. */
    private static final class Wire extends OutputStream {
        private final StringBuilder said = new StringBuilder();
        private int frames;

        @Override
        public void write(int octet) {
            throw new IllegalStateException("a terminal is written to in strokes");
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            var text = new String(bytes, from, length, StandardCharsets.UTF_8);
            said.append(text);
            frames += text.contains("call in flight") ? 1 : 0;
            notifyAll();
        }

        synchronized String said() {
            return said.toString();
        }

        /** Whether the block is drawn twice more, with a call on the wire. */
        synchronized boolean drawnAgain() throws InterruptedException {
            int before = frames;
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (frames < before + 2 && System.nanoTime() < until) {
                wait(100);
            }
            return frames >= before + 2;
        }
    }

    @Test
    void is_drawn_between_all_batches_and_no_row_is_lost_or_drawn_over() throws Exception {
        var wire = new Wire();
        var drawn = new CopyOnWriteArrayList<Boolean>();
        var model = Sheets.answering(text -> {
            if (text.endsWith("0")) {
                drawn.add(awaited(wire));
            }
            return Optional.of("said: " + text);
        });
        Files.writeString(folder.resolve("t.txt"), texts().collect(Collectors.joining("\n", "", "\n")));
        assertThat(mapped(model, wire)).isZero();
        assertThat(drawn).hasSize(RECORDS / 10).containsOnly(true);
        var terminal = new Emulator(120, 24, Emulator.Narrowed.WRAPS_AGAIN).write(wire.said());
        var rows = terminal.text().lines().filter(line -> line.startsWith("{")).toList();
        assertThat(rows).isEqualTo(expected());
        assertThat(terminal.text()).isEqualTo(Frames.without(wire.said()).replace("\r", ""));
        assertThat(terminal.cut()).isZero();
        assertThat(terminal.cursorShown()).isTrue();
    }

    private static boolean awaited(Wire wire) {
        try {
            return wire.drawnAgain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Stream<String> texts() {
        return IntStream.range(0, RECORDS).mapToObj(i -> "text " + i);
    }

    private static List<String> expected() {
        return IntStream.range(0, RECORDS)
                .mapToObj(i -> "{\"id\":\"" + (i + 1) + "\",\"answer\":\"said: text " + i + "\"}")
                .toList();
    }

    private int mapped(Rehearsal model, Wire wire) {
        var ends = EnumSet.of(Streams.End.OUT, Streams.End.ERR);
        try (var server = model.start()) {
            var words = List.of(
                    "map",
                    "Tag",
                    folder.resolve("t.txt").toString(),
                    "--no-journal",
                    "--at-once",
                    "1",
                    "--batch",
                    "10",
                    "--base-url",
                    server.baseUrl().toString());
            var environment = Map.of("TERM", "xterm", "XDG_STATE_HOME", folder.toString(), "COLUMNS", "120");
            return new Cli(model, System::nanoTime, InstantSource.system(), new Random(7))
                    .run(
                            words.toArray(String[]::new),
                            new Streams(InputStream.nullInputStream(), wire, wire, ends),
                            environment,
                            new StopSwitch());
        }
    }
}
