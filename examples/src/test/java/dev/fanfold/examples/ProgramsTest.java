package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalExtension;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each program as its user starts it, told by its environment whom to ask. */
class ProgramsTest {
    @RegisterExtension
    static final RehearsalExtension PROVIDER = RehearsalExtension.of(Rehearsal.withSeed(7));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "RecipeReview, '(?m)^\\[difficulty] \\[rehearsed] (.*\\n)*Verdict: .*\\n\\n3 parts in .* instead of .*; merge '",
        "BeginnerVote, (?m)^Majority: (YES|NO) \\([345]/5\\)$",
        "MessageTags, (?m)^m2000: (positive|neutral|negative)$",
        "TicketLabels, '\\A1: (help|refund|nothing)\\n2: (help|refund|nothing)\\n3: (help|refund|nothing)\\n\\z'",
        "Taglines, (?m)^Picked: attempt [1-5] ",
        "DinnerPlan, '(?m)\\A\\[\\[nutrition, difficulty], \\[cost], \\[verdict]]\\n(.*\\n)*Verdict: '"
    })
    void runs_from_the_top_of_the_project_against_any_server_its_environment_names(String program, String says)
            throws IOException, InterruptedException {
        var server = Map.of("OPENAI_BASE_URL", PROVIDER.baseUrl().toString());

        var ended = Program.run("dev.fanfold.examples." + program, List.of(), server);

        assertThat(ended.exit()).as(ended.errors()).isZero();
        assertThat(ended.out()).containsPattern(says);
    }
}
