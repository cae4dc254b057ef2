package dev.fanfold.cli.live;

import static dev.fanfold.cli.live.Played.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.screen.Emulator;
import dev.fanfold.cli.screen.Emulator.Narrowed;
import dev.fanfold.cli.screen.Look;
import dev.fanfold.cli.screen.Size;
import dev.fanfold.cli.screen.Window;
import dev.fanfold.cli.show.Notices;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.RateNews;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("When a run is over, the screen is as if nothing had ever been drawn")
class NothingIsLeftTest {
    private static final List<String> NAMES =
            IntStream.rangeClosed(1, 40).mapToObj(i -> "部分 " + i).toList();

    /** Every write goes to a terminal, and is counted. */
    private static final class Wire extends OutputStream {
        private final Emulator terminal;
        private final List<Integer> cursors = new ArrayList<>();
        private int writes;

        Wire(Emulator terminal) {
            this.terminal = terminal;
        }

        @Override
        public void write(int octet) {
            throw new IllegalStateException("one write for each frame, and not one for each sign");
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            writes++;
            terminal.write(new String(bytes, from, length, StandardCharsets.UTF_8));
            cursors.add(terminal.cursor().getLast());
        }
    }

    @TestFactory
    Stream<DynamicTest> whatever_happens_in_it() {
        return IntStream.range(0, 60).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> played(seed)));
    }

    private static void played(int seed) {
        var random = new Random(seed);
        var narrowed = seed % 2 == 0 ? Narrowed.WRAPS_AGAIN : Narrowed.CUTS;
        var size = new Size[] {new Size(30 + random.nextInt(80), 5 + random.nextInt(40))};
        var terminal = new Emulator(size[0].columns(), size[0].rows(), narrowed);
        var wire = new Wire(terminal);
        var plain = new ByteArrayOutputStream();
        var played = new Played(step("vote", "by repetition", NAMES), step("tags", "by volume", List.of()));
        var notices = new Notices(wire, Look.terminal(Map.of()));
        var quiet = new Notices(plain, Look.unwatched(Map.of()));
        var window = new Window(Size.USUAL, () -> Optional.of(size[0]), () -> played.now);
        var live = new Live(played.board, notices, window, () -> played.now);
        say("Estimate: 40 calls", notices, quiet);
        for (int i = 0; i < 200; i++) {
            played.after(random.nextDouble());
            happens(random, played, notices, quiet, narrowed);
            if (random.nextInt(20) == 0 && seed >= 20) {
                size[0] = new Size(20 + random.nextInt(100), 4 + random.nextInt(40));
                terminal.resize(size[0].columns(), size[0].rows());
                window.changed();
                notices.clear();
            }
            if (random.nextInt(3) > 0) {
                live.frame();
                assertThat(wire.cursors.getLast()).isZero();
            }
        }
        live.close();
        say("In all: 40 calls", notices, quiet);
        live.frame();
        assertThat(terminal.text())
                .isEqualTo(plain.toString(StandardCharsets.UTF_8).stripTrailing() + "\n");
        assertThat(terminal.cut()).isZero();
        assertThat(terminal.cursorShown()).isTrue();
        assertThat(terminal.wraps()).isTrue();
        assertThat(wire.writes).isGreaterThan(100);
    }

    private static void happens(Random random, Played played, Notices notices, Notices quiet, Narrowed narrowed) {
        var path = "vote/" + NAMES.get(random.nextInt(NAMES.size()));
        switch (random.nextInt(8)) {
            case 0 -> played.began(path);
            case 1 ->
                played.asks(path)
                        .throttled(
                                path,
                                new ModelException.Wait("429 from the provider, 待って", RateNews.none()),
                                random.nextInt(9));
            case 2 -> played.asks(path);
            case 3 -> played.asks(path).retried(path, new ModelException.Transient("busy"), random.nextInt(9));
            case 4 -> played.done(path);
            case 5 -> played.failed(path, "no answer\r\n\u001b[2Jat all");
            case 6 -> played.done("tags/m" + random.nextInt(1_000));
            default -> say(said(random, narrowed), notices, quiet);
        }
    }

    /** A terminal that cuts lines when it is narrowed loses what is cut, whoever wrote it. */
    private static String said(Random random, Narrowed narrowed) {
        return "[x] "
                + "words "
                        .repeat(narrowed == Narrowed.CUTS ? 1 : 1 + random.nextInt(30))
                        .strip();
    }

    private static void say(String text, Notices notices, Notices quiet) {
        notices.say(text);
        quiet.say(text);
    }
}
