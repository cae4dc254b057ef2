package dev.fanfold.openai.crash;

import static dev.fanfold.merge.score.Rubric.criterion;

import dev.fanfold.job.Job;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Work;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One job of all shapes: batches with leftovers, a vote, a pick with readings, a synthesis with repairs, and a chain.
 *
 * <p>Its calls are of parts, judges, synthesisers and repairs; some ask the very same as others.
 */
final class MixedJob {
    static final String INPUT = IntStream.range(0, 36)
            .mapToObj(i -> "{\"id\":\"m" + i + "\",\"text\":\"message number " + i + "\"}")
            .collect(Collectors.joining("\n"));

    private static final int TOKENS = 300;

    private MixedJob() {}

    static Job<String, String> job() {
        return Plan.of(String.class, p -> {
            var tags = p.step("tags", tags());
            var easy = p.step("easy", easy());
            var line = p.step("line", line());
            var report = p.step("report", report());
            var facts = p.step("facts", ask("List the facts."));
            var cost = p.step("cost", facts, (text, known, call) -> call.ask(ask("Cost of this."), known));
            var twice = p.step(
                    "twice",
                    facts,
                    (text, known, call) ->
                            call.ask(ask("Say it again."), known) + " " + call.ask(ask("Say it again."), known));
            return p.step(
                    "all",
                    List.of(tags, easy, line, report, cost, twice),
                    (text, taken, call) -> call.ask(ask("Sum up."), taken.toString()) + "\n" + taken);
        });
    }

    private static Ask<String> ask(String system) {
        return Ask.system(system).maxTokens(TOKENS);
    }

    /** As text: a merge of its own decides what of it is kept. */
    private static Work<String, String> tags() {
        var job = Split.byVolume(Records.jsonl("id", "text").batchesOf(6))
                .each(Ask.items("Tag each.").labels("even", "odd").maxTokens(TOKENS))
                .merge(Merge.stitch());
        return (text, call) -> call.ask(job, new StringReader(text)).toString();
    }

    private static Work<String, String> easy() {
        var job = Split.byRepetition(5, ask("Easy?").labels("YES", "NO")).merge(Merge.vote());
        return (text, call) -> call.ask(job, "a dish").toString();
    }

    /** Two of the three come out the same. */
    private static Work<String, String> line() {
        var job = Split.byAspect(
                        ask("Write a line.").named("one"),
                        ask("Write a line.").named("two"),
                        ask("Write another line.").named("three"))
                .asRivals("one dish")
                .merge(Merge.pick(Rubric.of(criterion("short", 1)).readings(3)));
        return (text, call) -> call.ask(job, "a dish").toString();
    }

    private static Work<String, String> report() {
        var job = Split.byAspect(
                        ask("Its cost.").named("cost"), ask("Its time.").named("time"))
                .merge(Merge.synthesise(ask("You are the editor.")).strict());
        return (text, call) -> call.ask(job, "a dish").toString();
    }
}
