package dev.fanfold.cli.check;

import dev.fanfold.cli.plan.CutText;
import dev.fanfold.cli.plan.MergeText;
import dev.fanfold.cli.plan.MergeText.How;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.plan.StepText;
import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.cli.plan.VolumeCut;
import dev.fanfold.work.Range;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * One step as a drawing shows it.
 *
 * @param wave in which it starts at the earliest, from 1
 * @param split how its input becomes parts: {@code ask} where it does not
 * @param parts how many; empty where the answers decide it
 * @param batch how many records go into one prompt, where they are batched
 * @param names of its parts, where they have names
 * @param merge how they are folded
 * @param needs the steps that it waits for
 * @param range what it would send
 */
record Sketch(
        String name,
        int line,
        int wave,
        String split,
        OptionalLong parts,
        Optional<Integer> batch,
        List<String> names,
        Optional<String> merge,
        List<String> needs,
        Range range) {
    /**
     * The steps of a plan, in the order of its file.
     *
     * @throws IllegalArgumentException when the input cannot be cut
     */
    static List<Sketch> all(PlanFile file, String input) {
        var waves = file.plan().waves();
        var forecasts = file.plan().forecasts(input);
        var planned = file.plan().steps().stream().map(step -> step.name()).toList();
        return IntStream.range(0, file.steps().size())
                .mapToObj(i -> {
                    var text = file.written().steps().get(i);
                    var summary = file.steps().get(i);
                    return new Sketch(
                            text.name(),
                            text.line(),
                            wave(waves, text.name()),
                            summary.kind(),
                            parts(text, file.cuts(), input),
                            batch(text),
                            text.partNames(),
                            text.merge().map(Sketch::word),
                            summary.needs(),
                            forecasts.get(planned.indexOf(text.name())).total());
                })
                .toList();
    }

    /** The longest chain of steps that ask something, each waiting for the one before. */
    static int chain(List<Sketch> steps) {
        var chains = new HashMap<String, Integer>();
        steps.stream().sorted(Comparator.comparingInt(Sketch::wave)).forEach(step -> {
            var before = step.needs().stream().mapToInt(chains::get).max().orElse(0);
            chains.put(step.name(), before + (step.range().expected().calls() > 0 ? 1 : 0));
        });
        return chains.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static int wave(List<List<String>> waves, String step) {
        return 1
                + IntStream.range(0, waves.size())
                        .filter(i -> waves.get(i).contains(step))
                        .findFirst()
                        .orElse(0);
    }

    private static OptionalLong parts(StepText step, List<VolumeCut> cuts, String input) {
        return switch (step.kind()) {
            case Kind.Alone alone -> OptionalLong.empty();
            case Kind.Volume volume ->
                cuts.stream()
                        .filter(cut -> cut.step().equals(step.name()))
                        .mapToLong(cut -> cut.parts(input))
                        .findFirst();
            default -> step.count().map(OptionalLong::of).orElse(OptionalLong.empty());
        };
    }

    private static Optional<Integer> batch(StepText step) {
        return step.kind() instanceof Kind.Volume volume && volume.cut() instanceof CutText.Batches batches
                ? Optional.of(batches.size())
                : Optional.empty();
    }

    /** The merge in the words of a plan. */
    private static String word(MergeText merge) {
        return switch (merge.how()) {
            case How.Stitch stitch -> "stitch";
            case How.Rows rows -> "stitch";
            case How.Count count -> "count";
            case How.Group group -> "group";
            case How.Vote(var vote) -> CheckMessages.vote(vote.rule());
            case How.Borda borda -> "borda";
            case How.Pick pick -> "pick";
            case How.Synthesise synthesise -> "synthesise";
            case How.Unread unread -> throw new IllegalStateException("a plan with problems is never drawn");
        };
    }
}
