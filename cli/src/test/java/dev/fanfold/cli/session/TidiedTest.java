package dev.fanfold.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What no two recordings share")
class TidiedTest {
    private static final String ONE = """
            Ballots: [YES, NO, YES]
              attempt 2: 5.00 "a"
            ask/cost: waiting 2.0 s: asked to slow down
            review: 3 parts in 1.1 s instead of 3.1 s; merge 1.3 s
            In all: 9 calls, 2,174 tokens in, 204 out, 2.8 s.
            Runs: 1; the last began 2026-01-31T10:15:00Z and came to a result
            0 s       run a.yaml   1 answers  $0.00        1812 B  ~/a.journal
            """;
    private static final String LATER = """
            Ballots: [NO, YES, YES]
              attempt 1: 5.00 "a"
            ask/cost: waiting 1.9 s: asked to slow down
            review: 3 parts in 12.1 s instead of 0.03 s
            In all: 9 calls, 2,174 tokens in, 204 out, 0.28 s.
            Where the time went: calls 0.05 s, merge 0.12 s, queue 0.2 s.
            Runs: 1; the last began 2027-02-01T00:00:00Z and came to a result
            0 s       run a.yaml   1 answers  $0.00         981 B  ~/a.journal
            """;

    @Test
    void is_not_compared() {
        assertThat(Tidied.compared(ONE)).isEqualTo(Tidied.compared(LATER));
    }

    @Test
    void is_all_that_is_not_compared() {
        assertThat(Tidied.compared(ONE)).isNotEqualTo(Tidied.compared(LATER.replace("NO", "YES")));
        assertThat(Tidied.compared(ONE)).isNotEqualTo(Tidied.compared(LATER.replace("204", "205")));
        assertThat(Tidied.compared("● cost  waiting 5 s   0.4 s\n"))
                .isNotEqualTo(Tidied.compared("● cost  waiting 4 s   0.4 s\n"))
                .isNotEqualTo(Tidied.compared("● cost  waiting 5 s   0.5 s\n"));
    }

    @Test
    void is_where_a_line_was_wrapped() {
        var columns = Terminal.SIZE.columns();
        assertThat(Tidied.compared("a".repeat(columns) + "\nbc\nd\n")).containsExactly("a".repeat(columns) + "bc", "d");
        assertThat(Tidied.compared("a".repeat(columns - 1) + "\nbc\n"))
                .containsExactly("a".repeat(columns - 1) + " bc");
        assertThat(Tidied.compared("a".repeat(columns - 2) + "\nbc\n")).hasSize(2);
    }

    @Test
    void is_never_shown_of_a_folder() {
        var tidied = Tidied.in(Path.of("/tmp/x"));
        assertThat(tidied.apply("Saved: /tmp/x/a.yaml; kept in /tmp/x/.local/state/fanfold/"
                        + "run-a.yaml-0123456789abcdef-20260131T101500Z-5f0c2a.journal\n"))
                .isEqualTo("Saved: a.yaml; kept in ~/.local/state/fanfold/"
                        + "run-a.yaml-9f2c5a1e77b04d36-20260131T101500Z-5f0c2a.journal\n");
    }

    @Test
    void is_always_one_port() {
        assertThat(Tidied.in(Path.of("/tmp/x")).apply("127.0.0.1:54321 could not answer\n"))
                .isEqualTo("127.0.0.1:40404 could not answer\n");
    }
}
