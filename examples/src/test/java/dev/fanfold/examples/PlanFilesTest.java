package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.cli.Cli;
import dev.fanfold.cli.exit.StopSwitch;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.plan.PlanInput;
import dev.fanfold.cli.plan.WithoutKey;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.job.Job;
import dev.fanfold.merge.Stitched;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan file is the same job as its Java program: asked the same, it comes to the same. */
class PlanFilesTest {
    private static final Rehearsal SEED = Rehearsal.withSeed(7);

    static List<String> names() throws IOException {
        try (var files = Files.list(Tree.example("chickpeas.txt").getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_example_can_be_tried_without_a_key(String name) {
        var file = read(name);

        assertThat(file.name()).isEqualTo(name);
        assertThat(file.model()).contains("openai:gpt-4o-mini");
        assertThat(file.withoutKey()).isEqualTo(WithoutKey.REHEARSE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_example_passes_the_check(String name) {
        assertThat(checked(Tree.example(name + ".yaml"))).endsWith("\nNothing was found.\n");
    }

    @Test
    void the_plan_file_that_shows_every_key_passes_the_check() {
        assertThat(checked(Tree.example("src/test/resources/every-key.yaml"))).endsWith("\nNothing was found.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"weekday-vote", "menu-panel", "side-dish-ranking", "dish-name", "checked-review", "shopping-list"
            })
    void every_part_of_an_example_can_be_followed_to_its_fate(String name) {
        var run = ranWithItsModels(read(name));

        assertThat(run.folds())
                .singleElement()
                .satisfies(fold -> assertThat(fold.ledger().orElseThrow().lines())
                        .extracting(Ledger.Line::part)
                        .isEqualTo(fold.parts().stream().map(Part::id).toList()));
        assertThat(run.whole()).isTrue();
    }

    @Test
    void the_review_and_the_vote_of_one_file_are_those_of_two_programs() {
        var run = ran("recipe-review", Tree.recipe(), SEED);
        var review = ran(RecipeReview.REVIEW, Tree.recipe(), SEED);
        var vote = ran(BeginnerVote.VOTE, Tree.recipe(), SEED);

        assertThat(answers(run).get("review")).isEqualTo(review.value());
        assertThat(run.folds().stream().filter(fold -> fold.path().equals("review")))
                .singleElement()
                .satisfies(fold -> assertThat(values(fold.parts())).isEqualTo(values(review.parts())));
        assertThat(tally((Ballots<?>) answers(run).get("beginner"))).isEqualTo(tally(vote.value()));
        assertThat(run.whole()).isTrue();
    }

    @Test
    void the_tags_of_the_file_are_those_of_the_program() {
        var messages = Tree.read(Tree.example("messages.jsonl"));
        var tags = (Stitched<?>) ran("message-tags", messages, SEED).value();
        var same = ran(MessageTags.TAGS, new StringReader(messages), SEED).value();

        assertThat(tags.values()).hasSize(MessageGenerator.MESSAGES).isEqualTo(same.values());
    }

    @Test
    void the_tagline_of_the_file_is_that_of_the_program() {
        var picked = (Picked<?>) ran("taglines", Tree.recipe(), SEED).value();
        var same = ran(Taglines.BEST, Tree.recipe(), SEED).value();

        assertThat(scores(picked)).hasSize(5).isEqualTo(scores(same));
        assertThat(picked.tie() || picked.value().equals(same.value())).isTrue();
    }

    @Test
    void the_plan_of_the_file_is_that_of_the_program() {
        assertThat(read("dinner-plan").plan().waves()).isEqualTo(DinnerPlan.DINNER.waves());

        var run = ran("dinner-plan", Tree.recipe(), knowing("512 kcal a serving"));
        var same = ran(DinnerPlan.DINNER, Tree.recipe(), knowing("{\"kcal\": 512}"));

        assertThat(((Synthesis) run.value()).text()).isEqualTo(same.value().text());
        assertThat(answers(run)).containsEntry("cost", answers(same).get("cost"));
        assertThat(run.whole()).isTrue();
    }

    @Test
    void the_plan_file_that_shows_every_key_runs() {
        var path = Tree.example("src/test/resources/every-key.yaml");
        var file = PlanFile.parse(Tree.read(path), path);
        try (var provider = SEED.start()) {
            var server = OpenAi.at(provider.baseUrl());
            var models = Fanfold.on(server.model("small").open())
                    .model("large", server.model("large").open());
            try (var fanfold = models.open()) {
                var run = fanfold.run(file.plan(), ((PlanInput.Text) file.input()).text());

                assertThat(run.parts()).hasSameSizeAs(file.steps()).allMatch(part -> part instanceof Part.Done);
                assertThat(file.plan().waves().getFirst()).contains("short").doesNotContain("kind", "whole");
                assertThat(provider.log().asked())
                        .filteredOn(asked -> asked.model().equals("large"))
                        .extracting(Asked::system)
                        .anyMatch(system -> system.startsWith("Say it in one sentence."))
                        .anyMatch(system -> system.startsWith("You check sentences"))
                        .filteredOn(system -> system.startsWith("You judge one candidate"))
                        .hasSize(3 * 2);
            }
        }
    }

    /** What the check says, in a place where nobody has a key. */
    private static String checked(Path plan) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams = new Streams(InputStream.nullInputStream(), out, err, Set.of());
        var cli = new Cli(SEED, System::nanoTime, InstantSource.system(), new Random(7));
        var exit = cli.run(new String[] {"check", plan.toString()}, streams, Map.of(), new StopSwitch());
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exit).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Rehearsal knowing(String answer) {
        return SEED.replyWhen(asked -> asked.system().startsWith("You are a dietitian"), answer);
    }

    private static PlanFile read(String name) {
        var path = Tree.example(name + ".yaml");
        return PlanFile.parse(Tree.read(path), path);
    }

    private static Run<?> ran(String name, String input, Rehearsal provider) {
        return ran(read(name).plan(), input, provider);
    }

    /** The models that the file names are all the stand-in here. */
    private static Run<?> ranWithItsModels(PlanFile file) {
        try (var provider = SEED.start()) {
            var server = OpenAi.at(provider.baseUrl());
            var options = Fanfold.on(server.model("first").open());
            for (var name : file.models().keySet()) {
                options = options.model(name, server.model(name).open());
            }
            try (var fanfold = options.open()) {
                return fanfold.run(file.plan(), Tree.recipe());
            }
        }
    }

    private static <I, R> Run<R> ran(Job<I, R> job, I input, Rehearsal provider) {
        try (var rehearsed = Rehearsed.on(provider)) {
            return rehearsed.fanfold().run(job, input);
        }
    }

    private static Map<String, Object> answers(Run<?> run) {
        return run.parts().stream()
                .collect(Collectors.toMap(part -> part.id().name(), part -> ((Part.Done<?>) part).value()));
    }

    private static List<Object> values(List<Part<?>> parts) {
        return parts.stream().<Object>map(part -> ((Part.Done<?>) part).value()).toList();
    }

    /** Five equal prompts land in any order, so the ballots may stand in another. */
    private static Set<Object> tally(Ballots<?> ballots) {
        return Set.copyOf(ballots.tally().counts());
    }

    /** Readings come in any order, so their mean may differ in its last digit. */
    private static Map<String, String> scores(Picked<?> picked) {
        return picked.ranking().stream()
                .collect(Collectors.toMap(one -> one.value().toString(), one -> "%.6f".formatted(one.score())));
    }
}
