package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run says where it cuts inside a sentence")
class SeamNoticeTest {
    private static final String PLAN = """
            name: chunks
            model: gpt-4o-mini
            input: "Short one. A long sentence goes on and on and on, and comes to no end for quite some time."
            steps:
              chunks:
                by: volume
                cut: { tokens: 12, context: 9 }
                system: "Say this in other words."
                merge: { stitch: { between: "\\n" } }
            """;

    @TempDir
    Path folder;

    @Test
    void before_it_begins_and_with_a_budget_that_would_do() {
        var said = run(PLAN);
        assertThat(said.err().lines().filter(line -> line.startsWith("chunks: ") && line.contains("sentence")))
                .singleElement()
                .asString()
                .matches(
                        "chunks: \\d of \\d cuts fell inside a sentence: piece \\d ends inside a sentence, between words,"
                                + " at character \\d+: the sentence alone has 34 tokens, and the budget is 12;"
                                + " a budget of at least 34 tokens would keep them whole");
        assertThat(said.exit()).isZero();
    }

    @Test
    void and_nothing_where_all_sentences_are_whole() {
        assertThat(run(PLAN.replace("tokens: 12", "tokens: 34")).err()).doesNotContain("inside a sentence");
    }

    private Shell.Said run(String plan) {
        try (var server = Rehearsal.withSeed(7)
                .replyWhen(asked -> asked.user().contains("context, do not process"), asked -> "said")
                .start()) {
            return Shell.in(folder).file("p.yaml", plan).against(server).type("run", "./p.yaml");
        }
    }
}
