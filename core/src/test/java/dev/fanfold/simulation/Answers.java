package dev.fanfold.simulation;

import static dev.fanfold.simulation.Invariants.require;

import dev.fanfold.result.Part;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What must hold of answers: each is in its own part, once, and none that was given is lost. */
final class Answers {
    private Answers() {}

    static void check(Observed run) {
        eachPartHasItsOwnAnswers(run);
        theMergeSeesEachAnswerOnce(run);
        noAnswerIsLost(run);
    }

    /** One answer for each question, whoever was asked twice; and none in two parts. */
    static void eachPartHasItsOwnAnswers(Observed run) {
        var all = new HashSet<String>();
        for (var part : done(run)) {
            var answers = in(part.value()).toList();
            require(
                    answers.stream().allMatch(all::add),
                    () -> "an answer stands twice: " + run.own().parts());
            counted(answers)
                    .forEach((address, count) -> require(
                            count == run.scenario().leaf().calls(),
                            () -> count + " answers for " + address + " in " + part));
        }
        run.beside()
                .ifPresent(other -> other.parts().stream()
                        .filter(Part.Done.class::isInstance)
                        .forEach(part -> require(
                                in(((Part.Done<?>) part).value()).count() == 1, () -> "not one answer in " + part)));
    }

    /** The answers of done parts are in the result, each once, and no other. */
    static void theMergeSeesEachAnswerOnce(Observed run) {
        run.own().run().filter(came -> came.fellBack().isEmpty()).ifPresent(came -> {
            var merged = in(came.value()).sorted().toList();
            var own = done(run).stream()
                    .flatMap(part -> in(part.value()))
                    .sorted()
                    .toList();
            require(merged.equals(own), () -> "merged " + merged + " of " + own);
        });
    }

    /** The last step of a plan holds the answers of the others. */
    private static List<Part.Done<?>> done(Observed run) {
        return run.own().parts().stream()
                .filter(part -> part.id().ordinal() < run.scenario().asking())
                .<Part.Done<?>>flatMap(part -> part instanceof Part.Done<?> done ? Stream.of(done) : Stream.empty())
                .toList();
    }

    private static Stream<String> in(Object value) {
        return Arrays.stream(String.valueOf(value).split("\\|", -1))
                .filter(answer -> answer.contains("#") && !answer.startsWith(Address.MERGE));
    }

    private static Map<String, Integer> counted(List<String> answers) {
        var counts = new HashMap<String, Integer>();
        answers.forEach(answer -> counts.merge(answer.substring(0, answer.indexOf('#')), 1, Integer::sum));
        return counts;
    }

    /**
     * Every answer that went out is in a part that is done, nested or in an exception as it may be; or its part was
     * stopped, or needed another answer that did not come, or has that of a call which ran for the same question.
     */
    static void noAnswerIsLost(Observed run) {
        var kept = Kept.in(run.own().parts());
        var lost = run.calls().seen().stream()
                .filter(call -> call.answer().isPresent() && !call.told())
                .filter(call -> !kept.has(call.answer().get()))
                .filter(call -> !call.address().equals(Address.MERGE) && !Calls.beside(call.address()))
                .map(Calls.Seen::address)
                .filter(address -> !kept.stopped(address) && !excused(run, kept, address))
                .toList();
        var attempts = run.scenario().shape() == Scenario.Shape.ATTEMPTS;
        require(attempts ? lost.size() <= mayBeLost(run, kept) : lost.isEmpty(), () -> "answers were lost: " + lost);
    }

    /** Attempts cannot be told apart. */
    private static int mayBeLost(Observed run, Kept kept) {
        return hedges(run) ? Integer.MAX_VALUE : kept.skipped();
    }

    private static boolean excused(Observed run, Kept kept, String address) {
        var wanted = run.scenario().leaf().calls();
        var given = run.calls().seen().stream()
                .filter(call -> call.address().equals(address) && call.answer().isPresent() && !call.told())
                .count();
        return given < wanted || (hedges(run) && (wanted > 1 || kept.count(address) == wanted));
    }

    private static boolean hedges(Observed run) {
        return run.scenario().terms().hedging().isPresent();
    }
}
