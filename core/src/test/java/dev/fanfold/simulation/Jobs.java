package dev.fanfold.simulation;

import dev.fanfold.job.ByAspect;
import dev.fanfold.job.ByRepetition;
import dev.fanfold.job.Job;
import dev.fanfold.job.Pieced;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Split;
import dev.fanfold.job.Step;
import dev.fanfold.job.Steps;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.OnePass;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Parts;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Aspect;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Load;
import dev.fanfold.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes down the job of a scenario. Its value holds every answer that was merged, between bars. */
record Jobs(Scenario scenario, Runnable atEnough, Consumer<Part<?>> passed) {
    private static final Ask<String> PIECE = Ask.system("piece").maxTokens(Terms.MOST_TOKENS);

    Job<String, String> job() {
        var job = fan();
        var bounded = scenario.deadline().map(job::within).orElse(job);
        return scenario.fallback().map(bounded::orElse).orElse(bounded);
    }

    private Job<String, String> fan() {
        return switch (scenario.shape()) {
            case ASPECTS -> aspects(place -> leaf(ask(place)));
            case ASPECTS_OF_PIECES -> aspects(place -> (input, call) -> call.ask(innerPieces(), place + "/"));
            case PIECES -> pieces(leaf(PIECE));
            case PIECES_OF_PIECES -> pieces((input, call) -> call.ask(innerPieces(), input + "/"));
            case PIECES_OF_ASPECTS -> pieces((input, call) -> call.ask(innerAspects(), input + "/"));
            case ATTEMPTS -> attempts();
            case PLAN -> plan();
        };
    }

    /** The work of the part at a place. */
    private interface At {
        Work<String, String> work(int place);
    }

    private Job<String, String> aspects(At at) {
        ByAspect<String, String> split = Split.byAspect(named("aspect", at, scenario.parts()));
        var few = scenario.atLeast().isPresent()
                ? split.atLeast(scenario.atLeast().getAsInt())
                : split;
        return scenario.within().map(few::within).orElse(few).merge(merge());
    }

    private Job<String, String> innerAspects() {
        return Split.byAspect(named("aspect", place -> leaf(ask(place)), scenario.inner()))
                .merge(Jobs::told);
    }

    @SuppressWarnings("unchecked") // an array of a generic type is made no other way
    private static Aspect<String, String>[] named(String name, At at, int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> at.work(place).named(name + " " + place))
                .toArray(Aspect[]::new);
    }

    private Job<String, String> pieces(Work<String, String> work) {
        Pieced<String, String> split = Split.byVolume((String input) ->
                        sized(IntStream.range(0, scenario.parts()).mapToObj(place -> input + place)))
                .each(work);
        var few = scenario.atLeast().isPresent()
                ? split.atLeast(scenario.atLeast().getAsInt())
                : split;
        var pieces = scenario.within().map(few::within).orElse(few);
        return scenario.folding() == Scenario.Folding.IN_ONE_PASS
                ? pieces.merge(new Going(passed))
                : pieces.merge(merge());
    }

    /** Of some inputs nobody knows how long they are; these are read apart. */
    private Stream<String> sized(Stream<String> places) {
        return scenario.sized() ? places : places.filter(place -> true);
    }

    /** Joins answers as they go by. */
    private record Going(Consumer<Part<?>> passed) implements OnePass<String, String> {
        @Override
        public Taking<String, String> begin() {
            var answers = new ArrayList<String>();
            return new Taking<>() {
                @Override
                public Ledger.Fate take(Part<String> part) {
                    passed.accept(part);
                    if (part instanceof Part.Done<String> done) {
                        answers.add(done.value());
                        return new Ledger.Fate.Used("joined");
                    }
                    return Ledger.fateWithoutAnswer(part);
                }

                @Override
                public String result() {
                    return joined(answers.stream());
                }
            };
        }
    }

    private Job<String, String> innerPieces() {
        return Split.byVolume(
                        (String input) -> IntStream.range(0, scenario.inner()).mapToObj(place -> input + place))
                .each(leaf(PIECE))
                .merge(Jobs::told);
    }

    private Job<String, String> attempts() {
        ByRepetition<String, String> split = Split.byRepetition(scenario.parts(), leaf(ask(Address.ATTEMPT)));
        var few = scenario.atLeast().isPresent()
                ? split.atLeast(scenario.atLeast().getAsInt())
                : split;
        var attempts = scenario.within().map(few::within).orElse(few);
        return scenario.counting()
                .map(rule -> attempts.merge(
                        new Poll(rule.vote(scenario.parts()), scenario.atLeast().orElse(1), atEnough)))
                .orElseGet(() -> attempts.merge(merge()));
    }

    private Job<String, String> plan() {
        var dice = new SplittableRandom(scenario.drawing());
        return Plan.of(String.class, p -> {
            var steps = new ArrayList<Step<String>>();
            for (int place = 0; place < scenario.parts(); place++) {
                steps.add(step(p, place, some(steps, dice)));
            }
            return p.step("verdict", steps, (input, taken, call) -> joined(taken.stream()) + verdict(call));
        });
    }

    private Step<String> step(Steps<String> p, int place, List<Step<String>> needs) {
        var work = leaf(ask(place));
        return p.step("step " + place, needs, (input, taken, call) -> call.ask(work, input));
    }

    private static List<Step<String>> some(List<Step<String>> steps, RandomGenerator dice) {
        return steps.stream().filter(step -> dice.nextInt(3) == 0).toList();
    }

    private Work<String, String> leaf(Ask<String> ask) {
        return switch (scenario.leaf()) {
            case ONE_CALL -> ask;
            case ONE_AFTER_THE_OTHER -> (input, call) -> call.ask(ask, input) + "|" + call.ask(ask, input);
            case TWO_AT_ONCE -> (input, call) -> String.join("|", call.askEach(ask, List.of(input, input)));
        };
    }

    private Merge<Parts<String>, String> merge() {
        Merge<Parts<String>, String> merge =
                (parts, call) -> joined(parts.done().stream().map(Part.Done::value)) + verdict(call);
        return scenario.folding() == Scenario.Folding.BY_CALL
                ? Merge.sending(Forecast.atMost(new Load(1, Terms.WORST_INPUT / 2, Terms.MOST_TOKENS)), merge)
                : merge;
    }

    /** Answers of a nested fan, and at its place what was stopped: so it can be told from what was lost. */
    private static String told(Parts<String> parts, Call call) {
        return parts.all().stream()
                .map(part -> switch (part) {
                    case Part.Done<String> done -> done.value();
                    case Part.Skipped<String> skipped ->
                        Kept.SKIPPED + skipped.id().ordinal();
                    case Part.Failed<String> failed -> "failed";
                })
                .collect(Collectors.joining("|"));
    }

    private String verdict(Call call) {
        return scenario.folding() == Scenario.Folding.BY_CALL ? "|" + call.ask(ask(Address.MERGE), "") : "";
    }

    private static Ask<String> ask(Object place) {
        return Ask.system("@" + place).maxTokens(Terms.MOST_TOKENS);
    }

    /** What a second run does: some views of its own, of which one is enough. */
    static Job<String, String> beside(int parts) {
        return Split.byAspect(named("beside", place -> ask(Address.BESIDE + place), parts))
                .atLeast(1)
                .merge((views, call) -> joined(views.done().stream().map(Part.Done::value)));
    }

    /** So many quick questions, as a runtime has had before it knows anything. */
    static Job<String, String> attempts(int count) {
        return Split.byRepetition(count, ask(Address.ATTEMPT)).atLeast(1).merge((rivals, call) -> "");
    }

    private static String joined(Stream<?> answers) {
        return answers.map(String::valueOf).collect(Collectors.joining("|"));
    }
}
