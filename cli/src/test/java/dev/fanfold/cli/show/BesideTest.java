package dev.fanfold.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.screen.Emulator;
import dev.fanfold.cli.screen.Look;
import dev.fanfold.cli.screen.Row;
import dev.fanfold.cli.show.Streams.End;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Results on the terminal that a block is drawn on")
class BesideTest {
    private static final List<Row> BLOCK = List.of(Row.plain("one"), Row.plain("two"));
    private final Emulator terminal = new Emulator(40, 10, Emulator.Narrowed.WRAPS_AGAIN);
    private final OutputStream wire = new OutputStream() {
        @Override
        public void write(int octet) {
            terminal.write(Character.toString(octet));
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            terminal.write(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
    };

    @Test
    void make_the_block_wait_until_their_line_is_over() throws IOException {
        var notices = new Notices(wire, Look.terminal(Map.of()));
        var out = streams(Set.of(End.OUT, End.ERR)).beside(notices).out();
        notices.draw(BLOCK);
        assertThat(terminal.text()).isEqualTo("one\ntwo\n");
        out.write("half a row".getBytes(StandardCharsets.UTF_8));
        out.flush();
        notices.draw(BLOCK);
        assertThat(terminal.text()).isEqualTo("half a row\n");
        out.write(" and the rest\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        notices.draw(BLOCK);
        assertThat(terminal.text()).isEqualTo("half a row and the rest\none\ntwo\n");
        notices.say("Missing: m2");
        assertThat(terminal.text()).isEqualTo("half a row and the rest\nMissing: m2\none\ntwo\n");
        notices.end();
        notices.draw(BLOCK);
        assertThat(terminal.text()).isEqualTo("half a row and the rest\nMissing: m2\n");
        assertThat(terminal.cursorShown()).isTrue();
    }

    @Test
    void hide_nothing_before_they_are_there() throws IOException {
        var notices = new Notices(wire, Look.terminal(Map.of()));
        var out = streams(Set.of(End.OUT, End.ERR)).beside(notices).out();
        notices.draw(BLOCK);
        out.write(new byte[0]);
        out.flush();
        out.write("a row that waits".getBytes(StandardCharsets.UTF_8));
        notices.draw(BLOCK);
        assertThat(terminal.text()).isEqualTo("one\ntwo\n");
        out.write('\n');
        out.flush();
        assertThat(terminal.text()).isEqualTo("a row that waits\none\ntwo\n");
        assertThat(terminal.cursorShown()).isFalse();
    }

    @Test
    void go_out_in_whole_lines_where_they_are_many() throws IOException {
        var notices = new Notices(wire, Look.terminal(Map.of()));
        var out = streams(Set.of(End.OUT, End.ERR)).beside(notices).out();
        var row = "r".repeat(29) + "\n";
        notices.draw(BLOCK);
        for (int i = 0; i < 1_000; i++) {
            out.write(row.getBytes(StandardCharsets.UTF_8));
            assertThat(terminal.text()).endsWith("one\ntwo\n");
        }
        assertThat(terminal.text().lines().filter(row.strip()::equals).count()).isBetween(700L, 999L);
        out.flush();
        assertThat(terminal.text()).isEqualTo(row.repeat(1_000) + "one\ntwo\n");
    }

    @Test
    void go_out_without_their_end_where_a_line_never_ends() throws IOException {
        var notices = new Notices(wire, Look.terminal(Map.of()));
        var out = streams(Set.of(End.OUT, End.ERR)).beside(notices).out();
        for (int i = 0; i < 1_000; i++) {
            out.write("x".repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        notices.draw(BLOCK);
        assertThat(terminal.text().length()).isBetween(50_000, 99_999);
        out.write("\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        notices.draw(BLOCK);
        assertThat(terminal.text().equals("x".repeat(100_000) + "\none\ntwo\n")).isTrue();
    }

    @Test
    void have_nothing_to_do_with_it_where_they_go_elsewhere() {
        var streams = streams(Set.of(End.ERR));
        assertThat(streams.beside(new Notices(wire, Look.terminal(Map.of())))).isSameAs(streams);
    }

    private Streams streams(Set<End> terminals) {
        return new Streams(InputStream.nullInputStream(), wire, wire, terminals);
    }
}
