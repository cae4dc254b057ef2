package dev.fanfold.job;

import static dev.fanfold.merge.score.Rubric.criterion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.model.Format;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.TokenCounter;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.split.Batches;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Records;
import dev.fanfold.split.Text;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Load;
import dev.fanfold.work.Size;
import dev.fanfold.work.Work;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A forecast")
@Execution(ExecutionMode.CONCURRENT)
class ForecastTest {
    private static final String INPUT = IntStream.range(0, 47)
            .mapToObj(i -> "Line " + i + ": a cup of chickpeas, soaked over night.")
            .collect(Collectors.joining("\n"));
    private static final Rubric RUBRIC = Rubric.of(criterion("fits on one line", 2), criterion("makes you hungry", 3));

    record Facts(int kcal) {}

    /** Some work on a text, under a name that says what it is. */
    record Kind(String name, Work<String, ?> work) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind> kinds() {
        var look = Ask.system("You review recipes. Three sentences at most.").maxTokens(60);
        var editor = Ask.system("You edit a food page.").maxTokens(90);
        var vote = Ask.system("Could a beginner cook this?").labels("YES", "NO").temperature(1.0);
        var tags = Ask.items("Tag each line.").labels("odd", "even");
        var batches = Batches.<String>of(20, text -> Records.lines().split(new StringReader(text)));
        var review =
                Split.byAspect(look.named("cost"), look.named("difficulty")).merge(Merge.synthesise(editor));
        var plan = Plan.of(String.class, p -> {
            var facts = p.step("facts", look);
            var shorter = p.then("shorter", facts, look.user("Shorter: {{input}}"));
            var inner = p.step("inner", review);
            return p.merge("verdict", Merge.synthesise(editor), shorter, inner);
        });
        return List.of(
                new Kind("an ask", look),
                new Kind("an ask without a limit", Ask.system("Say something.")),
                new Kind("an ask for labels", vote),
                new Kind("an ask for a record", look.answering(Facts.class)),
                new Kind("an ask that is checked", look.checked(text -> Optional.of("never good enough"))),
                new Kind("aspects, synthesised", review),
                new Kind(
                        "aspects, synthesised strictly",
                        Split.byAspect(look.named("cost"), look.named("difficulty"))
                                .merge(Merge.synthesise(editor).strict())),
                new Kind("aspects, stitched", Split.byAspect(look.named("cost")).merge(Merge.stitch("\n\n"))),
                new Kind(
                        "aspects, voted",
                        Split.byAspect(vote.named("a"), vote.named("b"))
                                .asRivals("one question")
                                .merge(Merge.vote())),
                new Kind("repetition, voted", Split.byRepetition(5, vote).merge(Merge.vote())),
                new Kind("repetition, picked", Split.byRepetition(4, look).merge(Merge.pick(RUBRIC))),
                new Kind(
                        "repetition, gated",
                        Split.byRepetition(4, look).merge(Merge.pick(RUBRIC, text -> text.length() > 9))),
                new Kind(
                        "volume, stitched",
                        Split.byVolume(Text.lines()).each(look).merge(Merge.stitch())),
                new Kind(
                        "volume, synthesised",
                        Split.byVolume(Text.lines()).each(look).merge(Merge.synthesise(editor))),
                new Kind("batches, stitched", Split.byVolume(batches).each(tags).merge(Merge.stitch())),
                new Kind(
                        "batches, limited",
                        Split.byVolume(batches).each(tags.maxTokens(400)).merge(Merge.stitch())),
                new Kind(
                        "batches, synthesised",
                        Split.byVolume(batches).each(tags).merge(Merge.synthesise(editor))),
                new Kind(
                        "jobs in a job",
                        Split.byAspect(review.named("one"), plan.named("two")).merge(Merge.synthesise(editor))),
                new Kind("a plan", plan),
                new Kind("a deadline", review.within(Duration.ofMinutes(5))),
                new Kind(
                        "a fallback",
                        Split.byAspect(look.named("cost"))
                                .merge(Merge.stitch(""))
                                .orElse("none")));
    }

    /** Merges whose calls hang on how long the parts come out. */
    static Stream<Kind> trees() {
        var look = Ask.system("You review recipes. Three sentences at most.").maxTokens(60);
        var tree = Merge.synthesise(Ask.system("You edit a food page.").maxTokens(90))
                .window(4_000);
        var pieces = Split.byVolume(Text.lines()).each(look);
        return Stream.of(
                new Kind("volume, synthesised in a tree", pieces.merge(tree)),
                new Kind("volume, synthesised strictly in a tree", pieces.merge(tree.strict())),
                new Kind("volume, synthesised with gaps in a tree", pieces.merge(tree.droppingUnsupported())));
    }

    static Stream<Kind> allAndTrees() {
        return Stream.concat(all(), trees());
    }

    static Stream<Kind> all() {
        return kinds().stream();
    }

    /** One run: what was sent, and whether every part came to an answer. */
    private record Sent(List<Prompt> prompts, boolean whole) {
        static Sent by(Work<String, ?> work, ScriptedModel model) {
            try (var fanfold = Fanfold.open(model)) {
                var whole = fanfold.run(work, INPUT).whole();
                return new Sent(model.prompts(), whole);
            } catch (RunFailedException e) {
                return new Sent(model.prompts(), false);
            }
        }

        /** By the safe estimate, with all that providers read. */
        long input() {
            return prompts.stream()
                    .mapToLong(prompt -> tokens(prompt.system())
                            + tokens(prompt.user())
                            + (prompt.format() instanceof Format.Json json ? tokens(json.schema()) : 0))
                    .sum();
        }

        long output() {
            return prompts.stream().mapToLong(Mood::most).sum();
        }

        private static int tokens(String text) {
            return TokenCounter.estimate().count(text);
        }
    }

    private static void assertWithin(Forecast forecast, Sent sent) {
        assertThat((long) sent.prompts().size())
                .isLessThanOrEqualTo(forecast.worst().calls());
        assertThat(sent.input()).isLessThanOrEqualTo(forecast.worst().input());
        assertThat(sent.output()).isLessThanOrEqualTo(forecast.worst().output());
    }

    private static void assertNotBelow(Forecast forecast, Sent sent) {
        assertThat((long) sent.prompts().size())
                .isGreaterThanOrEqualTo(forecast.lowest().calls());
        assertThat(sent.input() / 2 + 1)
                .as("English has half as many tokens as the safe estimate counts")
                .isGreaterThanOrEqualTo(forecast.lowest().input());
    }

    @ParameterizedTest(name = "of {0}")
    @MethodSource("all")
    void is_exact_in_calls_where_every_answer_is_right_at_once(Kind kind) {
        var forecast = kind.work().forecast(INPUT);
        for (var mood : List.of(Mood.CURT, Mood.TALKATIVE)) {
            var sent = Sent.by(kind.work(), mood.model(0));
            assertThat(forecast.known()).isTrue();
            assertWithin(forecast, sent);
            if (sent.whole()) {
                assertNotBelow(forecast, sent);
                assertThat((long) sent.prompts().size())
                        .as(mood.name())
                        .isEqualTo(forecast.expected().calls());
            }
        }
    }

    @ParameterizedTest(name = "of {0}")
    @MethodSource("allAndTrees")
    void brackets_what_a_fickle_or_useless_model_is_sent(Kind kind) {
        var forecast = kind.work().forecast(INPUT);
        for (long seed = 0; seed < 20; seed++) {
            var sent = Sent.by(kind.work(), Mood.FICKLE.model(seed));
            assertWithin(forecast, sent);
            if (sent.whole()) {
                assertNotBelow(forecast, sent);
            }
        }
        assertWithin(forecast, Sent.by(kind.work(), Mood.TALKATIVE.model(0)));
        assertWithin(forecast, Sent.by(kind.work(), Mood.USELESS.model(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"an ask", "an ask for labels", "repetition, voted", "batches, stitched", "batches, limited"})
    void has_a_worst_case_that_a_useless_model_reaches(String name) {
        var kind = all().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        var sent = Sent.by(kind.work(), Mood.USELESS.model(0));
        var worst = kind.work().forecast(INPUT).worst();
        assertThat((long) sent.prompts().size()).isEqualTo(worst.calls());
        assertThat(sent.output()).isEqualTo(worst.output());
        assertThat(sent.input()).as("no more than four times too much").isGreaterThan(worst.input() / 4);
    }

    @Test
    void keeps_apart_what_each_model_is_sent() {
        var ask = Ask.system("Write a tagline.");
        var job = Split.byRepetition(5, ask.on("small"))
                .merge(Merge.pick(RUBRIC.readings(2).on("judge")));
        var byModel = job.forecast(INPUT).byModel();
        assertThat(byModel.keySet()).containsExactly(Optional.of("judge"), Optional.of("small"));
        assertThat(byModel.get(Optional.of("judge")).lowest().calls()).isEqualTo(10);
        assertThat(byModel.get(Optional.of("small")).lowest().calls()).isEqualTo(5);
        assertThat(ask.forecast(INPUT).byModel().keySet()).containsExactly(Optional.empty());
    }

    @Test
    void sets_the_merge_apart_from_the_parts() {
        var look = Ask.system("You review recipes.").maxTokens(60);
        var job = Split.byAspect(look.named("a"), look.named("b")).merge(Merge.synthesise(look.maxTokens(90)));
        var outlook = ((Folded<String, ?, ?, ?, ?>) job).outlook(Given.of(INPUT));
        assertThat(outlook.parts().worst().output()).isEqualTo(2 * 2 * 60);
        assertThat(outlook.merge(((Folded<String, ?, ?, ?, ?>) job).merge())
                        .worst()
                        .output())
                .as("three times the limit, 200 more, and 8 for each part")
                .isEqualTo(2 * (3 * 90 + 200 + 8 * 2));
        assertThat(outlook.subject()).contains(Size.of(INPUT));
    }

    @Test
    void names_what_nobody_can_tell() {
        var job = Split.byAspect(
                        Ask.system("Fine.").named("fine"),
                        ((Work<String, String>) (text, call) -> call.ask(Ask.system("Secret."), text)).named("mine"))
                .merge((parts, call) -> "done");
        assertThat(job.forecast(INPUT).unknown())
                .containsExactly("merge: a merge written as code", "mine: a piece of code");
        var plan = Plan.of(String.class, p -> {
            var first = p.step("first", job);
            return p.step("last", first, (text, answer, call) -> answer);
        });
        assertThat(plan.forecast(INPUT).unknown())
                .containsExactly(
                        "step first: merge: a merge written as code",
                        "step first: mine: a piece of code",
                        "step last: a piece of code");
        var pieces = Split.byVolume(Text.lines()).each((text, call) -> text).merge(Merge.stitch());
        assertThat(pieces.forecast(INPUT).unknown())
                .as("once, however many pieces")
                .containsExactly("each piece: a piece of code");
        var chained = Plan.of(String.class, p -> p.then("cut", p.step("a", Ask.system("A")), pieces));
        assertThat(chained.forecast(INPUT).unknown()).singleElement().asString().startsWith("step cut: how many parts");
    }

    @Test
    void takes_the_word_of_an_author_for_code() {
        var three = new Load(3, 1_000, 500);
        Work<String, String> code = (text, call) -> text;
        assertThat(code.sending(Forecast.atMost(three)).forecast(INPUT).worst()).isEqualTo(three);
        var plan = Plan.of(String.class, p -> {
            var first = p.step("first", code.sending(Forecast.none()));
            var last = p.step("last", first, (text, answer, call) -> answer);
            p.sends(last, Forecast.atMost(three, "judge"));
            return last;
        });
        assertThat(plan.forecast(INPUT).known()).isTrue();
        assertThat(plan.forecast(INPUT).byModel().get(Optional.of("judge")).worst())
                .isEqualTo(three);
        var merged = Split.byAspect(Ask.system("A").named("a"))
                .merge(Merge.sending(Forecast.none(), (parts, call) -> "done"));
        assertThat(merged.forecast(INPUT).known()).isTrue();
        assertThat(merged.forecast(INPUT).worst().calls()).isEqualTo(2);
    }

    @Test
    void weighs_each_step_by_the_longest_chain_that_hangs_on_it() {
        var ask = Ask.system("A");
        var plan = Plan.of(String.class, p -> {
            var head = p.step("head", ask.maxTokens(100));
            var alone = p.step("alone", ask.maxTokens(300));
            var tail = p.then("tail", head, ask.maxTokens(200));
            return p.merge("end", Merge.synthesise(ask.maxTokens(40)), tail, alone);
        });
        assertThat(plan.remaining(INPUT))
                .as("half of the limit and 50 for each call; a synthesis asks for 3 * 40 + 200 + 8 * 2")
                .containsExactly(100L + 150 + 218, 200L + 218, 150L + 218, 218L);
        assertThat(plan.forecast(INPUT).longest()).isEqualTo(468);
        assertThat(plan.forecasts(INPUT)).hasSize(4);
    }

    @Test
    void leaves_a_reader_alone_where_a_task_or_a_step_is_only_weighed() throws IOException {
        var reader = new StringReader("one\ntwo");
        var tags = Split.byVolume(Records.lines().batchesOf(2))
                .each(Ask.items("Tag."))
                .merge(Merge.stitch());
        var plan = Plan.of(Reader.class, p -> p.step("tags", tags));
        assertThat(plan.remaining(reader)).hasSize(1);
        assertThat(reader.read()).isEqualTo('o');
    }

    @Test
    void of_a_backlog_holds_no_record_it_has_counted() {
        var seen = new ArrayList<WeakReference<Entry>>();
        var records = Batches.<Integer>of(20, count -> IntStream.range(0, count).mapToObj(i -> record(i, seen)));
        var job = Split.byVolume(records)
                .each(Ask.items("Tag.").labels("odd", "even"))
                .merge(Merge.stitch());
        var forecast = job.forecast(100_000);
        assertThat(forecast.lowest().calls()).isEqualTo(5_000);
        assertThat(forecast.expected().calls()).isEqualTo(5_000);
        assertThat(forecast.worst().calls()).isEqualTo(5_000 * 2 * (1 + 2 + 4 + 20));
        assertThat(seen).hasSize(100);
        assertThat(seen.subList(0, 90)).as("gone when the 95,000th came").allMatch(one -> one.get() == null);
    }

    private static Entry record(int i, List<WeakReference<Entry>> seen) {
        var entry = new Entry.Good("m" + i, "Message " + i + ": it came late, and cold.", i + 1, "");
        if (i % 1_000 == 0) {
            seen.add(new WeakReference<>(entry));
        }
        if (i == 95_000) {
            System.gc();
        }
        return entry;
    }
}
