package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Where nothing is left to ask, nobody is told to ask for the rest")
class NothingLeftTest {
    private static final String KEPT =
            "fanfold: \\d+ answers are kept in state/fanfold/(run-p.yaml|map-t.txt)-[^;]+\\.journal";

    @TempDir
    Path folder;

    @Test
    void an_undecided_vote_has_all_its_answers() {
        var turn = new AtomicInteger();
        var split =
                Rehearsal.withSeed(7).replyWhen(asked -> true, asked -> turn.getAndIncrement() % 2 == 0 ? "YES" : "NO");
        try (var server = split.start()) {
            var shell = Shell.in(folder)
                    .file("p.yaml", Plans.VOTE.replace("times: 5", "times: 4"))
                    .against(server);
            var said = shell.type("run", "./p.yaml");
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.kept()).matches(KEPT + "\n");
            assertThat(shell.type("run", "./p.yaml").firstLine())
                    .isEqualTo("An earlier run of this was not whole (4 answers kept): --resume goes on with it.");
        }
    }

    @Test
    void answers_that_nobody_can_read_came_all_the_same() {
        var vague = Rehearsal.withSeed(7).replyWhen(asked -> true, asked -> "Perhaps.");
        var shell = Shell.in(folder).standIn(vague).file("p.yaml", Plans.VOTE);
        var said = shell.type("run", "./p.yaml", "--rehearse");
        assertThat(said.exit()).isIn(1, 2);
        assertThat(said.kept()).matches(KEPT + "\n");
    }

    @Test
    void a_record_that_every_answer_left_out_was_asked_about() {
        var one = Sheets.answering(text -> text.equals("a") ? Optional.of("x") : Optional.empty());
        var shell = Shell.in(folder).standIn(one).file("t.txt", "a\nb\n");
        var said = shell.type("map", "Tag", "./t.txt", "--labels", "x,y", "--rehearse");
        assertThat(said.exit()).isIn(1, 2);
        assertThat(said.kept()).matches(KEPT + "\n");
    }

    @Test
    void what_was_refused_is_left() {
        var rehearsal = Rehearsal.withSeed(1)
                .faults(Faults.when(asked -> asked.system().contains("editor"), Fault.status(400)));
        var shell = Shell.in(folder).standIn(rehearsal).file("p.yaml", Plans.REVIEW);
        var said = shell.type("run", "./p.yaml", "--rehearse");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.kept()).endsWith("; the same command with --resume asks only for the rest\n");
    }
}
