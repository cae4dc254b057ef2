package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.judge.Heard;
import dev.fanfold.merge.score.Juror;
import dev.fanfold.merge.score.Picked.Scored;
import dev.fanfold.merge.score.Reading;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.merge.score.Rubric.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Has each juror read each candidate alone, several times.
 *
 * @param times by each juror
 */
record Readings(Bench bench, int times) {
    /** The candidates in the order given; one of which no reading could be used has none, and no score. */
    List<Scored<String>> of(List<Candidate> candidates) {
        var jurors = jurors();
        var questions = candidates.stream()
                .flatMap(one -> IntStream.range(0, jurors.size()).mapToObj(i -> question(one, jurors.get(i), i)))
                .toList();
        var heard = bench.hearing().each(questions);
        return IntStream.range(0, candidates.size())
                .mapToObj(i ->
                        scored(candidates.get(i), jurors, heard.subList(i * jurors.size(), (i + 1) * jurors.size())))
                .toList();
    }

    /** Each juror once for each of its readings. */
    private List<Juror> jurors() {
        return bench.rubric().jurors().stream()
                .flatMap(juror -> IntStream.range(0, times).mapToObj(i -> juror))
                .toList();
    }

    private Hearing.Question<Map<String, Mark>> question(Candidate candidate, Juror juror, int turn) {
        return new Hearing.Question<>(
                JudgeAsk.alone(juror, bench.rubric()), bench.prompt().alone(candidate), Integer.toString(turn));
    }

    private Scored<String> scored(Candidate candidate, List<Juror> jurors, List<Heard<Map<String, Mark>>> heard) {
        var readings = new ArrayList<Reading>();
        var lost = new ArrayList<Reading.Lost>();
        for (int i = 0; i < heard.size(); i++) {
            switch (heard.get(i)) {
                case Heard.Answer<Map<String, Mark>>(var marks) ->
                    readings.add(new Reading(jurors.get(i), byCriterion(marks), weights()));
                case Heard.Lost<Map<String, Mark>> no -> lost.add(new Reading.Lost(jurors.get(i), no.why()));
            }
        }
        return averaged(candidate, readings, lost);
    }

    /** The judge is asked for short names: a text need not be one that every endpoint takes as a key. */
    private Map<String, Mark> byCriterion(Map<String, Mark> marks) {
        var criteria = bench.rubric().criteria();
        var named = new LinkedHashMap<String, Mark>();
        for (int i = 0; i < criteria.size(); i++) {
            named.put(criteria.get(i).text(), Objects.requireNonNull(marks.get("c" + (i + 1))));
        }
        return named;
    }

    private Map<String, Integer> weights() {
        return bench.rubric().criteria().stream()
                .collect(Collectors.toMap(Rubric.Criterion::text, Rubric.Criterion::weight));
    }

    private Scored<String> averaged(Candidate candidate, List<Reading> readings, List<Reading.Lost> lost) {
        return readings.isEmpty()
                ? new Scored<>(candidate.part(), candidate.text(), 0, "", readings, lost)
                : new Scored<>(
                        candidate.part(),
                        candidate.text(),
                        new Scores(bench.rubric()).of(readings),
                        new Reason(bench.rubric()).of(readings),
                        readings,
                        lost);
    }
}
