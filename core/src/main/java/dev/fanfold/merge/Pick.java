package dev.fanfold.merge;

import dev.fanfold.merge.score.Gate;
import dev.fanfold.merge.score.Out;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges rivals and keeps the best.
 *
 * <p>Gates first, in code and in their order; a rival that one of them stops costs no call. Then the judges of a
 * {@linkplain dev.fanfold.merge.score.Rubric rubric}, or code. Which rival is kept depends on no order of calls, and on no
 * name; on the ordinal alone where nothing else tells two apart, and then the result says that it was a tie.
 *
 * <p>One bad reading loses no other, and no rival: what could not be judged stands in the result with the reason.
 *
 * @see dev.fanfold.merge.score.Mode
 */
public final class Pick<O> implements OnDemand<O, Picked<O>> {
    /** A name, its score and the reason, in the lines about the ranking. */
    private static final Size RANKED = new Size(0, 0, 40, 240);

    private final PickJudge<O> judge;
    private final List<Gate<O>> gates;

    Pick(PickJudge<O> judge, List<Gate<O>> gates) {
        this.judge = judge;
        this.gates = List.copyOf(gates);
        if (gates.stream().map(Gate::name).distinct().count() < gates.size()) {
            throw new IllegalArgumentException("each gate needs a name of its own, so that the ledger can say which one"
                    + " stopped a rival, and these are " + gates);
        }
    }

    @Override
    public Audited<Picked<O>> audited(Rivals<O> parts, Call call) {
        var stopped = new ArrayList<Out>();
        var candidates = new ArrayList<Part.Done<O>>();
        for (var rival : parts.done()) {
            stopped(rival).ifPresentOrElse(stopped::add, () -> candidates.add(rival));
        }
        if (candidates.isEmpty()) {
            throw new IllegalStateException(nothing(parts, stopped));
        }
        var picked = with(stopped, judge.ranked(candidates, parts.subject(), call));
        var lines = parts.all().stream().map(part -> line(part, picked)).toList();
        return new Audited<>(picked, Ledger.of(parts, lines));
    }

    private static <O> Picked<O> with(List<Out> stopped, Picked<O> judged) {
        var out = Stream.concat(stopped.stream(), judged.out().stream())
                .sorted(Comparator.comparingInt(one -> one.part().ordinal()))
                .toList();
        return new Picked<>(judged.measure(), judged.ranking(), judged.tied(), out, judged.duels(), judged.listings());
    }

    /** Why a rival is not judged; the gates after the one that stopped it are not asked. */
    private Optional<Out> stopped(Part.Done<O> rival) {
        return gates.stream().flatMap(gate -> stopped(rival, gate).stream()).findFirst();
    }

    private static <O> Optional<Out> stopped(Part.Done<O> rival, Gate<O> gate) {
        try {
            return gate.passes().test(rival.value())
                    ? Optional.empty()
                    : Optional.of(new Out.Gated(rival.id(), gate.toString()));
        } catch (RuntimeException e) {
            return Optional.of(new Out.Unchecked(rival.id(), gate.toString(), e.toString()));
        }
    }

    private static String nothing(Rivals<?> parts, List<Out> stopped) {
        return "nothing to pick from: " + parts.all().size() + " rivals, "
                + parts.done().size() + " with an answer, "
                + (parts.done().size() - stopped.size()) + " through the gates"
                + stopped.stream()
                        .findFirst()
                        .map(out ->
                                "; " + out.part() + " was " + out.why() + ": loosen the gate, or make more attempts")
                        .orElse("; make more attempts");
    }

    private static <O> Ledger.Line line(Part<O> part, Picked<O> picked) {
        var fate = part instanceof Part.Done
                ? picked.fate(part.id()).orElseThrow(() -> new IllegalStateException(part.id() + " was lost"))
                : Ledger.fateWithoutAnswer(part);
        return new Ledger.Line(part.id(), fate);
    }

    /** The calls to the judges; a gate may leave no rival to judge. */
    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        var judged = judge.forecast(answers, subject);
        var shown = new Size(1, 0, answers.each().expected(), answers.worst()).plus(RANKED.times(answers.texts()));
        return (gates.isEmpty() ? judged : judged.perhaps()).answering(shown.in(1));
    }

    @Override
    public Demand<O> demand(int asked) {
        return ended -> new Demand.Wanted.Parts(asked);
    }

    /**
     * All that the split names.
     *
     * @throws IllegalArgumentException when they are more than the rubric's way takes, and no gate may stop some
     */
    @Override
    public int least(int asked) {
        if (gates.isEmpty()) {
            judge.requireAtMost(asked);
        }
        return asked;
    }

    @Override
    public int most(int asked) {
        return asked;
    }
}
