package dev.fanfold.report.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Job;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Split;
import dev.fanfold.limit.Hedging;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Latency;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.report.Recorder;
import dev.fanfold.report.Report;
import dev.fanfold.report.Tariff;
import dev.fanfold.report.explain.Shortened;
import dev.fanfold.report.story.Grid;
import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.Span;
import dev.fanfold.report.story.Story;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.result.Timing;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import java.io.StringReader;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The story of a whole run")
class WholeRunsTest {
    private static final String RECIPE = "Boil 200 g of chickpeas. Fry the onion. It costs 3 dollars.";

    private static <I> Story told(Job<? super I, ?> job, I input) {
        var recorder = new Recorder(System::nanoTime, InstantSource.system(), Tariff.NONE);
        try (var server = Rehearsal.withSeed(3).start();
                var fanfold = Fanfold.on(OpenAi.at(server.baseUrl()).model("m").open())
                        .listener(recorder)
                        .open()) {
            return recorder.merged("a run", fanfold.run(job, input));
        }
    }

    /** The jobs of the examples, with what a command says of how long each took. */
    static Stream<Job<String, ?>> folded() {
        var ask = Ask.system("A tagline, please.").temperature(1.0);
        var label = Ask.system("Easy?").labels("YES", "NO").temperature(1.0);
        var views = Split.byAspect(Ask.system("a").named("a"), Ask.system("b").named("b"));
        return Stream.of(
                Split.byRepetition(5, label).merge(Merge.vote()),
                Split.byRepetition(4, ask).merge(Merge.pick(Rubric.of(Rubric.criterion("is short", 2)))),
                Split.byRepetition(3, ask)
                        .merge(Merge.pick(
                                Rubric.of(Rubric.criterion("is short", 2)).knockout())),
                Split.byRepetition(12, Ask.system("Notes, please."))
                        .merge(Merge.synthesise(Ask.system("You are an editor.").maxTokens(200))
                                .window(1_200)),
                views.merge(Merge.synthesise(Ask.system("You are an editor."))));
    }

    @ParameterizedTest
    @MethodSource("folded")
    void says_of_its_time_what_its_fold_says(Job<String, ?> job) {
        var watched = watched(job, RECIPE);
        var timing = watched.run().folds().getLast().timing();
        var merge = timing.merge().toMillis() < 50 ? Duration.ZERO : timing.merge();
        var told = new Timing(timing.parts(), timing.together(), timing.oneByOne(), merge);
        assertThat(Report.html(watched.story())).contains("<h1>" + told + "</h1>");
    }

    @ParameterizedTest
    @MethodSource("folded")
    void marks_the_calls_of_the_longest_chain_and_shows_no_value_of_the_engine_as_an_answer(Job<String, ?> job) {
        var watched = watched(job, RECIPE);
        var story = watched.story();
        var along =
                story.critical().stream().map(i -> story.lanes().get(i).path()).toList();
        assertThat(along)
                .isNotEmpty()
                .isEqualTo(watched.run().effort().along().stream().distinct().toList());
        var calls = story.critical().stream()
                .flatMap(i -> story.lanes().get(i).spans().stream())
                .filter(span -> span.kind() == Span.Kind.CALL)
                .map(span -> span.to().minus(span.from()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(calls)
                .as("as long as the sentence above says")
                .isGreaterThanOrEqualTo(story.times().longest().orElseThrow());
        assertThat(story.lanes()).noneMatch(lane -> lane.text().matches("(?s)\\w+\\[\\w+=.*"));
    }

    @Test
    void of_a_merge_in_levels_has_the_last_call_of_the_merge_at_the_end_of_its_longest_chain() {
        var job = folded().toList().get(3);
        var along = watched(job, RECIPE).run().effort().along();
        assertThat(along).hasSizeGreaterThan(2).last().isEqualTo("merge");
        assertThat(along.getFirst()).startsWith("attempt");
        assertThat(along.get(1)).startsWith("merge/");
    }

    @Test
    void of_a_plan_counts_what_its_steps_fold_and_no_step_of_code() {
        var review = Split.byAspect(Ask.system("a").named("a"), Ask.system("b").named("b"))
                .merge(Merge.synthesise(Ask.system("You are an editor.")));
        var plan = Plan.of(String.class, p -> {
            var text = p.step("review", review);
            var vote = p.step(
                    "vote",
                    Split.byRepetition(3, Ask.system("Easy?").labels("YES", "NO"))
                            .merge(Merge.vote()));
            var fact = p.step("fact", Ask.system("How many kcal?"));
            var more = p.step("more", Ask.system("How hard?"));
            p.merge("both", Merge.synthesise(Ask.system("You are an editor.")), fact, more);
            return p.step("page", text, vote, (input, one, other, call) -> one + "\n" + other);
        });
        var watched = watched(plan, RECIPE);
        var story = watched.story();
        assertThat(story.tally()).isEqualTo(new Story.Tally(7, 7));
        var timing = story.times().parts().orElseThrow();
        assertThat(timing.parts()).isEqualTo(7);
        assertThat(timing.oneByOne()).isLessThan(watched.run().effort().live());
        assertThat(timing.together()).isLessThanOrEqualTo(story.times().wall());
    }

    /** Parts that are hedged, refused, broken, timed out and stopped, as the seed has it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void has_money_by_part_that_adds_up_to_all_of_it(long seed) {
        var price = Price.perMillion("1", "1", "10");
        var recorder = new Recorder(
                System::nanoTime, InstantSource.system(), (endpoint, usage) -> Optional.of(price.of(usage)));
        var random = new Random(seed);
        try (var server = Rehearsal.withSeed(seed)
                        .latency(Latency.logNormal(Duration.ofMillis(30), .8, .2, 5))
                        .faults(Faults.seeded(.1, new Fault.Status(random.nextBoolean() ? 400 : 503, Optional.empty())))
                        .start();
                var fanfold = Fanfold.on(OpenAi.at(server.baseUrl()).model("m").open())
                        .prices(Prices.none().with(server.baseUrl().toString(), "m", price))
                        .hedging(new Hedging(.6, .3))
                        .listener(recorder)
                        .open()) {
            var story = told(fanfold, recorder);
            var rows = story.lanes().stream()
                    .mapToLong(lane -> lane.load().money().nanos())
                    .sum();
            assertThat(rows)
                    .as("seed " + seed)
                    .isEqualTo(story.bill().spent().money().nanos());
            assertThat(rows).isPositive();
        }
    }

    private static Story told(Fanfold fanfold, Recorder recorder) {
        var job = Split.byAspect(
                        Ask.system("first").named("first"), Ask.system("second").named("second"))
                .merge(Merge.stitch("\n"));
        var all = Plan.of(String.class, p -> {
            for (int i = 0; i < 12; i++) {
                p.step("p" + i, Ask.system("part " + i));
            }
            return p.step("both", job);
        });
        try {
            return recorder.merged("a run", fanfold.run(all, RECIPE));
        } catch (RunFailedException failure) {
            return recorder.failed("a run", failure, Author.STAND_IN);
        }
    }

    private record Watched(Run<?> run, Story story) {}

    private static Watched watched(Job<String, ?> job, String input) {
        var recorder = new Recorder(System::nanoTime, InstantSource.system(), Tariff.NONE);
        try (var server = Rehearsal.withSeed(3)
                        .latency(Latency.fixed(Duration.ofMillis(20)))
                        .start();
                var fanfold = Fanfold.on(OpenAi.at(server.baseUrl()).model("m").open())
                        .listener(recorder)
                        .open()) {
            var run = fanfold.run(job, input);
            return new Watched(run, recorder.merged("a run", run));
        }
    }

    private static List<String> cells(Story story, String caption) {
        return story.merges().getFirst().grids().stream()
                .filter(grid -> grid.caption().startsWith(caption))
                .flatMap(grid -> grid.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(Grid.Cell::text)
                .toList();
    }

    @Test
    void explains_a_vote_by_its_ballots_and_its_tally() {
        var ask = Ask.system("Easy?").labels("YES", "NO").temperature(1.0);
        var story = told(Split.byRepetition(5, ask).merge(Merge.vote()), RECIPE);
        assertThat(story.merges().getFirst().kind()).isEqualTo("Vote");
        assertThat(cells(story, "Ballots")).contains("attempt 1", "attempt 5", "counted");
        assertThat(cells(story, "Tally")).anyMatch(cell -> cell.endsWith("%"));
        assertThat(story.lanes().stream().filter(lane -> lane.path().startsWith("attempt")))
                .hasSize(5);
        assertThat(story.bill().calls()).isEqualTo(5);
    }

    @Test
    void explains_a_synthesis_sentence_by_sentence_with_sources_and_verdicts() {
        var split = Split.byAspect(
                Ask.system("a").named("nutrition"), Ask.system("b").named("cost"));
        var story = told(split.merge(Merge.synthesise(Ask.system("You are an editor."))), RECIPE);
        assertThat(story.merges().getFirst().verdict()).startsWith("Faithful");
        assertThat(cells(story, "Each sentence"))
                .contains("nutrition [P1]", "no objection by code; no judge was asked");
        assertThat(cells(story, "What became")).contains("yes");
        assertThat(story.lanes().getLast().path()).isEqualTo("merge");
    }

    @Test
    void explains_a_pick_by_scores_with_reasons() {
        var rubric = Rubric.of(Rubric.criterion("fits on one line", 2));
        var ask = Ask.system("A tagline, please.").temperature(1.0);
        var story = told(Split.byRepetition(3, ask).merge(Merge.pick(rubric)), RECIPE);
        assertThat(story.merges().getFirst().kind()).isEqualTo("Pick");
        assertThat(cells(story, "Readings"))
                .contains("fits on one line", "the judge")
                .anyMatch(cell -> cell.endsWith("of 5"));
        assertThat(cells(story, "Ranking")).contains("1", "2", "3");
        assertThat(story.tally()).as("the questions to the judge are no parts").isEqualTo(new Story.Tally(3, 3));
    }

    @Test
    void explains_rows_and_counts_records_that_went_several_to_a_call() {
        var job = Split.byVolume(Records.lines().batchesOf(3))
                .each(Ask.items("Tag the sentiment.").labels("good", "bad"))
                .merge(Merge.stitch());
        var story = told(job, new StringReader("a\nb\nc\nd\ne"));
        assertThat(story.merges().getFirst().verdict()).startsWith("5 rows");
        assertThat(story.tally()).isEqualTo(new Story.Tally(5, 5));
        assertThat(story.lanes().stream().filter(lane -> lane.kind() == Lane.Kind.PART))
                .hasSize(2);
    }

    @Test
    void says_of_a_merge_in_code_that_nobody_audits_it() {
        var story = told(Split.byRepetition(2, Ask.system("q")).merge((rivals, call) -> "mine"), RECIPE);
        assertThat(story.merges().getFirst().kind()).contains("unaudited");
        assertThat(Report.html(story)).contains("mine");
    }

    @Test
    void that_failed_explains_the_merges_that_had_ended_all_the_same() {
        var recorder = new Recorder(System::nanoTime, InstantSource.system(), Tariff.NONE);
        var vote =
                Split.byRepetition(3, Ask.system("Easy?").labels("YES", "NO")).merge(Merge.vote());
        var plan = Plan.of(String.class, p -> {
            var ballots = p.step("vote", vote);
            return p.step("bad", ballots, (input, one, call) -> {
                throw new IllegalStateException("the code broke");
            });
        });
        try (var server = Rehearsal.withSeed(3).start();
                var fanfold = Fanfold.on(OpenAi.at(server.baseUrl()).model("m").open())
                        .listener(recorder)
                        .open()) {
            var failure = catchThrowableOfType(RunFailedException.class, () -> fanfold.run(plan, RECIPE));
            var story = recorder.failed("a run", failure, Author.STAND_IN);
            assertThat(story.merges().getFirst().kind()).isEqualTo("Vote");
            assertThat(story.troubles().getFirst().what()).contains("the code broke");
            assertThat(story.results().getFirst().name()).isEqualTo("Kept: vote");
        }
    }

    @Test
    void makes_no_more_text_of_a_million_rows_than_it_shows() {
        var rows = new Stitched<>(IntStream.range(0, 1_000_000)
                .mapToObj(i -> new Part.Done<>(new PartId(i, "m" + i), new Sour(i), Effort.NONE))
                .<Part<Sour>>map(part -> part)
                .toList());
        assertThat(Shortened.of(50, rows)).startsWith("row 0\nrow 1").hasSizeLessThan(60);
    }

    /** Must not be read far behind what is shown. */
    private record Sour(int place) {
        @Override
        public String toString() {
            assertThat(place).isLessThan(100);
            return "row " + place;
        }
    }

    @Test
    void accounts_for_all_of_its_wall() {
        var story = told(Split.byAspect(Ask.system("a").named("a")).merge(Merge.stitch("\n")), RECIPE);
        assertThat(story.times().shares().orElseThrow().total())
                .isEqualTo(story.times().wall());
        assertThat(story.heading().models()).startsWith("m at http://127.0.0.1");
    }
}
