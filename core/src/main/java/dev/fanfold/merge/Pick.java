package dev.fanfold.merge;

import dev.fanfold.merge.quote.Sources;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import dev.fanfold.work.UnreadableAnswerException;
import dev.fanfold.work.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Scores rivals against a rubric and keeps the best.
 *
 * <p>A judge sees one rival at a time, without its name, place or siblings. Of rivals with the same score the one of the
 * lowest ordinal is kept, and the result says that it was a tie. The ranking keeps every reading.
 */
public final class Pick<O> implements AuditedMerge<Rivals<O>, Picked<O>> {
    /** A name and its score, in the line about the ranking. */
    private static final Size RANKED = new Size(0, 0, 8, 40);

    private final Rubric rubric;
    private final Optional<Predicate<O>> gate;

    Pick(Rubric rubric, Optional<Predicate<O>> gate) {
        this.rubric = rubric;
        this.gate = gate;
    }

    @Override
    public Audited<Picked<O>> audited(Rivals<O> parts, Call call) {
        var candidates = parts.done().stream().filter(this::admitted).toList();
        var scored = scored(candidates, parts.subject(), call).stream()
                .filter(one -> !one.readings().isEmpty())
                .sorted(Comparator.comparingDouble((Picked.Scored<O> one) -> one.score())
                        .reversed())
                .toList();
        if (scored.isEmpty()) {
            throw new IllegalStateException(
                    "nothing to pick from: " + parts.all().size() + " rivals, " + candidates.size()
                            + " through the gate, none that the judge could score");
        }
        var picked = new Picked<>(scored);
        return new Audited<>(picked, Ledger.of(parts, lines(parts, candidates, picked)));
    }

    /** Every reading of every rival is a call to the judge; a gate may leave no rival to read. */
    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        var judged = rubric.forecast(answers.each().plus(subject.orElse(Size.NONE)))
                .times(rubric.readings())
                .times(answers.texts());
        var shown = new Size(1, 0, answers.each().expected(), answers.worst()).plus(RANKED.times(answers.texts()));
        return (gate.isPresent() ? judged.perhaps() : judged).answering(shown.in(1));
    }

    private boolean admitted(Part.Done<O> rival) {
        return gate.stream().allMatch(check -> check.test(rival.value()));
    }

    private List<Picked.Scored<O>> scored(List<Part.Done<O>> candidates, Optional<String> subject, Call call) {
        var messages = candidates.stream()
                .flatMap(done -> Collections.nCopies(rubric.readings(), message(done.value(), subject)).stream())
                .toList();
        Work<String, Optional<Map<String, Rubric.Mark>>> judge = this::reading;
        var readings = call.askEach(judge, messages);
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> scored(
                        candidates.get(i),
                        readings.subList(i * rubric.readings(), (i + 1) * rubric.readings()).stream()
                                .flatMap(Optional::stream)
                                .toList()))
                .toList();
    }

    private Picked.Scored<O> scored(Part.Done<O> rival, List<Map<String, Rubric.Mark>> readings) {
        var mean = rubric.score(readings);
        return new Picked.Scored<>(rival.id(), rival.value(), mean, readings);
    }

    /** A reading that cannot be had, or cannot be read, is left out; it loses no other. */
    private Optional<Map<String, Rubric.Mark>> reading(String message, Call call) {
        try {
            return Optional.of(call.ask(rubric.ask(), message));
        } catch (UnreadableAnswerException | ModelException.Transient | ModelException.Wait e) {
            return Optional.empty();
        }
    }

    private String message(O rival, Optional<String> subject) {
        var sources = new java.util.LinkedHashMap<String, String>();
        subject.ifPresent(text -> sources.put("[IN]", text));
        sources.put("[CANDIDATE]", String.valueOf(rival));
        return new Sources(sources, List.of()).fenced() + "\n" + rubric.text();
    }

    private List<Ledger.Line> lines(Rivals<O> parts, List<Part.Done<O>> candidates, Picked<O> picked) {
        var gated = candidates.stream().map(Part.Done::id).toList();
        var lines = new ArrayList<Ledger.Line>();
        for (var part : parts.all()) {
            var fate = part instanceof Part.Done
                    ? picked.fate(part.id()).orElseGet(() -> dropped(gated.contains(part.id())))
                    : Ledger.fateWithoutAnswer(part);
            lines.add(new Ledger.Line(part.id(), fate));
        }
        return lines;
    }

    private static Ledger.Fate dropped(boolean throughTheGate) {
        return new Ledger.Fate.LeftOut(
                throughTheGate ? "no reading of the judge could be used" : "stopped by the gate");
    }
}
