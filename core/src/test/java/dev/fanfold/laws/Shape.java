package dev.fanfold.laws;

import static dev.fanfold.merge.score.Rubric.criterion;

import dev.fanfold.Blended;
import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Job;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.merge.score.Seen;
import dev.fanfold.model.Model;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Work;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One way to work, and what a model says to it.
 *
 * @param script makes a new one for each model; its answers hang on the prompt alone, unless it stops early
 */
record Shape<I, R>(String name, Job<I, R> job, Supplier<I> input, Supplier<ScriptedModel.Script> script) {
    static final Ask<String> DRAW = Ask.system("draw").temperature(1);
    private static final AtomicInteger SEEDS = new AtomicInteger();
    private static final Pattern RECORD = Pattern.compile("\\{\"id\":\"([^\"]+)\"");

    static <R> Shape<String, R> of(String name, Job<String, R> job, String input, ScriptedModel.Script script) {
        return new Shape<>(name, job, () -> input, () -> script);
    }

    ScriptedModel model() {
        return ScriptedModel.saying(script.get());
    }

    Run<R> run(Model model, Path journal) {
        try (var fanfold = Fanfold.on(model).journal(journal).open()) {
            return fanfold.run(job, input.get());
        }
    }

    static Stream<Shape<?, ?>> all() {
        return Stream.of(
                aspects(), pieces(), batches(), vote(), asOne(), nested(), pick(), synthesis(), plan(), code());
    }

    /** What counts hangs on what comes first. */
    static Stream<Shape<?, ?>> early() {
        return Stream.of(decided(), nestedVotes(), deadline(), stitchedDeadline());
    }

    /** Some of those that come hang until they are told to stop; which, hangs on a number and on who comes first. */
    static Shape<String, ?> decided() {
        var job = Split.byRepetition(7, Ask.system("easy?").labels("YES", "NO"))
                .merge(Merge.vote().stopWhenDecided());
        return new Shape<>("a vote that stops early", job, () -> "soup", Shape::someHang);
    }

    /** Several such votes in one part, the second in the place of the first. */
    static Shape<String, ?> nestedVotes() {
        var vote = Split.byRepetition(5, Ask.system("easy?").labels("YES", "NO"))
                .merge(Merge.vote().stopWhenDecided());
        Work<String, String> twice = (input, call) -> call.ask(vote, input) + " and " + call.ask(vote, input + input);
        return new Shape<>("votes in parts", lines(twice), () -> "a\nb", () -> {
            var scripts = new ConcurrentHashMap<String, ScriptedModel.Script>();
            return prompt ->
                    scripts.computeIfAbsent(prompt.user(), any -> someHang()).answer(prompt);
        });
    }

    private static ScriptedModel.Script someHang() {
        var come = new AtomicInteger();
        var hang = SEEDS.getAndIncrement() % 3;
        return prompt -> {
            var number = come.getAndIncrement();
            return number == hang ? deaf() : number == hang + 2 ? never() : "YES";
        };
    }

    /** It heeds no word to stop, and answers after all, when it counts no more. */
    private static String deaf() {
        try {
            return never();
        } catch (InterruptedException e) {
            return "NO";
        }
    }

    private static String never() throws InterruptedException {
        new CountDownLatch(1).await();
        throw new AssertionError("nobody counts this down");
    }

    static Shape<String, ?> deadline() {
        var job = Split.byAspect(
                        Ask.system("cost").named("cost"),
                        Ask.system("slow").named("slow"),
                        Ask.system("taste").named("taste"))
                .within(Duration.ofMillis(400))
                .merge((parts, call) ->
                        parts.done().stream().map(Part.Done::value).toList());
        return Shape.of("a fan with a deadline", job, "soup", Shape::slowOneHangs);
    }

    static Shape<String, ?> stitchedDeadline() {
        var job = Split.byVolume((String text) -> text.lines())
                .each(Ask.system("tag"))
                .within(Duration.ofMillis(400))
                .merge(Merge.stitch());
        return Shape.of("a stitch with a deadline", job, "a\nslow\nc", Shape::slowOneHangs);
    }

    private static String slowOneHangs(Prompt prompt) throws InterruptedException {
        if (prompt.system().startsWith("slow") || prompt.user().equals("slow")) {
            never();
        }
        return "on " + prompt.user();
    }

    /** Ways to fail. */
    static Stream<Shape<?, ?>> failing() {
        return Stream.of(oneOfAll(), step(), tooFew());
    }

    static Shape<String, ?> oneOfAll() {
        var job = Split.byVolume((String text) -> text.lines())
                .each(Ask.system("tag"))
                .atLeast(4)
                .merge(Merge.stitch());
        return Shape.of("one piece too few", job, "a\nb\nc\nd", prompt -> {
            if (prompt.user().equals("c")) {
                throw new ModelException.BadRequest("not this");
            }
            return "on " + prompt.user();
        });
    }

    static Shape<String, ?> step() {
        var job = Plan.of(String.class, p -> {
            var facts = p.step("facts", Ask.system("facts"));
            var cost = p.step("cost", facts, (text, f, call) -> call.ask(Ask.system("cost"), f));
            return p.step("sum", cost, (text, c, call) -> call.ask(Ask.system("sum"), c));
        });
        return Shape.of("a step of a plan", job, "soup", prompt -> {
            if (prompt.system().startsWith("cost")) {
                throw new ModelException.Stop("no credit");
            }
            return "fine";
        });
    }

    static Shape<String, ?> tooFew() {
        var job = Split.byRepetition(3, Ask.system("easy?").labels("YES", "NO")).merge(Merge.vote());
        return Shape.of("a vote of unreadable ballots", job, "soup", prompt -> "PERHAPS");
    }

    static Shape<String, ?> aspects() {
        var job = Split.byAspect(
                        Ask.system("cost").named("cost"),
                        Ask.system("time").named("time"),
                        Ask.system("taste").named("taste"))
                .merge(Merge.stitch());
        return Shape.of("aspects", job, "soup", Prompt::system);
    }

    static Shape<String, ?> pieces() {
        return Shape.of("pieces", lines(Ask.system("tag")), "a\nb\nc\nd", prompt -> "on " + prompt.user());
    }

    static <O> Job<String, ?> lines(Work<String, O> work) {
        return Split.byVolume((String text) -> text.lines()).each(work).merge(Merge.stitch());
    }

    /** Every third record is left out of an answer to more than two, so that leftovers go together. */
    static Shape<Reader, ?> batches() {
        var job = Split.byVolume(Records.jsonl("id", "text").batchesOf(6))
                .each(Ask.items("tag").labels("even", "odd"))
                .merge(Merge.stitch());
        var records = IntStream.range(0, 30)
                .mapToObj(i -> "{\"id\":\"m" + i + "\",\"text\":\"text " + i + "\"}")
                .collect(Collectors.joining("\n"));
        return new Shape<>("batches with leftovers", job, () -> new StringReader(records), () -> prompt -> {
            var ids = RECORD.matcher(prompt.user())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            return ids.stream()
                    .filter(id -> ids.size() <= 2 || Integer.parseInt(id.substring(1)) % 3 != 0)
                    .map(id -> "{\"id\":\"" + id + "\",\"answer\":\"odd\"}")
                    .collect(Collectors.joining(",", "{\"answers\":[", "]}"));
        });
    }

    static Shape<String, ?> vote() {
        var job = Split.byRepetition(5, Ask.system("easy?").labels("YES", "NO")).merge(Merge.vote());
        return Shape.of("a vote", job, "soup", prompt -> "YES");
    }

    static Shape<String, ?> asOne() {
        var job = Split.byRepetition(3, Ask.system("easy?").labels("YES", "NO"))
                .asOneRequest()
                .merge(Merge.vote());
        return Shape.of("a vote in one request", job, "soup", prompt -> "NO");
    }

    /** Each attempt is a job, and asks the same thing twice. */
    static Shape<String, ?> nested() {
        Job<String, String> twice = Split.byVolume((String text) -> text.lines())
                .each(DRAW)
                .merge((parts, call) ->
                        parts.done().stream().map(Part.Done::value).collect(Collectors.joining())
                                + call.ask(DRAW, "more")
                                + call.ask(DRAW, "more"));
        Work<String, String> again = (input, call) ->
                call.ask(twice, input) + call.ask(twice, input) + call.askEach(DRAW, List.of(input, input));
        var job = Split.byRepetition(2, again)
                .merge((rivals, call) ->
                        rivals.done().stream().map(Part.Done::value).toList());
        return Shape.of("jobs in jobs", job, "a\nb", prompt -> "<" + prompt.user() + ">");
    }

    /** Two rivals are the same, so that the same is asked several times over. */
    static Shape<String, ?> pick() {
        Work<String, String> tagline = Ask.system("write");
        var job = Split.byAspect(
                        tagline.named("one"),
                        tagline.named("two"),
                        Ask.system("other").named("three"))
                .asRivals("one dish")
                .merge(Merge.pick(Rubric.of(criterion("short", 1)).readings(3)));
        return Shape.of("a pick with three readings", job, "soup", prompt -> {
            var text = prompt.system().lines().findFirst().orElseThrow();
            if (!text.startsWith("You judge")) {
                return "dish " + text.length();
            }
            var seen = Seen.of(prompt);
            return seen.alone() ? seen.marks(seen.text("CANDIDATE").equals("dish 5") ? 4 : 3) : Seen.better("FIRST");
        });
    }

    static Shape<String, ?> synthesis() {
        var job = Split.byAspect(
                        Ask.system("cost").named("cost"), Ask.system("time").named("time"))
                .merge(Merge.synthesise(Ask.system("editor").maxTokens(100)).strict());
        return Shape.of("a synthesis with repairs", job, "soup", prompt -> {
            if (Blended.isDraft(prompt)) {
                return Blended.draft(
                        Blended.sentence("It is dear.", "SAME_LINE", "P1"),
                        Blended.sentence("It is slow.", "SAME_LINE", "P2"));
            }
            if (Blended.isJudge(prompt)) {
                return Blended.rulings(prompt, prompt.user().contains("mended") ? "SUPPORTED" : "UNSUPPORTED");
            }
            return Blended.isRepair(prompt) ? Blended.repairs(prompt, "It is mended.") : "It is dear and slow.";
        });
    }

    static Shape<String, ?> plan() {
        var job = Plan.of(String.class, p -> {
            var facts = p.step("facts", Ask.system("facts"));
            var cost = p.step("cost", facts, (text, f, call) -> call.ask(Ask.system("cost of " + f), text));
            var other = p.step("other", Ask.system("other"));
            return p.merge("verdict", Merge.stitch(" | "), cost, other);
        });
        return Shape.of(
                "a plan with a chain",
                job,
                "soup",
                prompt -> prompt.system().lines().findFirst().orElse(""));
    }

    /** The first answer cannot be read, and the very same is asked once more. */
    static Shape<String, ?> code() {
        Work<String, String> thrice =
                (input, call) -> call.ask(DRAW, input) + call.ask(DRAW, input) + call.ask(DRAW, "else");
        return Shape.of("code that asks again", lines(thrice), "a\nb", prompt -> "!" + prompt.user());
    }
}
