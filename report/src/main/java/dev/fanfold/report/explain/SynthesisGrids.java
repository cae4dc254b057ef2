package dev.fanfold.report.explain;

import dev.fanfold.merge.synthesis.Finding;
import dev.fanfold.merge.synthesis.Sentence;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.merge.synthesis.Unfaithful;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.report.story.Grid;
import dev.fanfold.report.story.Grid.Row;
import dev.fanfold.report.story.Grid.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A synthesis: each sentence with what it rests on and whether that bears it out, and all that is not in the text. */
record SynthesisGrids(Synthesis synthesis) {
    private static final int CELL = 600;

    static String verdict(Synthesis synthesis) {
        var count = synthesis.sentences().size();
        var sentences = count + (count == 1 ? " sentence" : " sentences");
        return synthesis instanceof Unfaithful unfaithful
                ? "Unfaithful: of its " + sentences + " not all are borne out; findings: "
                        + unfaithful.findings().size() + ". The parts themselves come with it."
                : "Faithful: no check found anything against its " + sentences + ".";
    }

    List<Grid> grids() {
        return List.of(sentences(), findings(), conflicts(), leftOut());
    }

    private Grid sentences() {
        var rows = new ArrayList<Row>();
        for (var sentence : synthesis.sentences()) {
            rows.add(Row.of(
                    tone(sentence),
                    String.valueOf(rows.size() + 1),
                    Clipped.line(CELL, sentence.text()),
                    sources(sentence.sources()),
                    verdict(sentence),
                    Clipped.line(CELL, sentence.why())));
        }
        return new Grid(
                "Each sentence, what it rests on, and whether that bears it out",
                List.of("No.", "Sentence", "Rests on", "Verdict", "Why"),
                rows);
    }

    private static Tone tone(Sentence sentence) {
        return sentence.fails() ? Tone.BAD : Tone.GOOD;
    }

    private static String verdict(Sentence sentence) {
        return sentence.verdict()
                .map(verdict -> switch (verdict) {
                    case SUPPORTED -> "supported";
                    case CONTRADICTED -> "contradicted";
                    case UNSUPPORTED -> "unsupported";
                })
                .orElse("no objection by code; no judge was asked");
    }

    private String sources(List<String> labels) {
        return labels.isEmpty() ? "nothing" : labels.stream().map(this::named).collect(Collectors.joining(", "));
    }

    private String named(String label) {
        return synthesis.sources().stream()
                .filter(source -> source.label().equals(label))
                .map(source -> source.part().name() + " " + label)
                .findFirst()
                .orElse(label.equals("[IN]") ? "the input [IN]" : label);
    }

    private Grid findings() {
        var rows = synthesis instanceof Unfaithful unfaithful
                ? unfaithful.findings().stream().map(SynthesisGrids::finding).toList()
                : List.<Row>of();
        return new Grid("What stands against it", List.of("Sentence", "Finding"), rows);
    }

    private static Row finding(Finding finding) {
        var about =
                finding.sentence().map(one -> Clipped.line(CELL, one.text())).orElse("the whole text");
        return Row.of(Tone.BAD, about, Clipped.line(CELL, finding.what()));
    }

    private Grid conflicts() {
        var rows = synthesis.conflicts().stream()
                .map(one -> Row.of(Tone.BAD, sources(one.sources()), Clipped.line(CELL, one.what())))
                .toList();
        return new Grid("Where parts contradict each other", List.of("Parts", "About"), rows);
    }

    private Grid leftOut() {
        var rows = new ArrayList<Row>();
        synthesis
                .omitted()
                .forEach(one ->
                        rows.add(Row.of(Tone.PLAIN, one.part().name(), "no sentence rests on it: " + one.reason())));
        synthesis.missing().forEach(one -> rows.add(Row.of(Tone.BAD, one.part().name(), "no answer: " + one.why())));
        synthesis
                .dropped()
                .forEach(one -> rows.add(
                        Row.of(Tone.PLAIN, Clipped.line(CELL, one.text()), "sentence taken out: " + one.why())));
        return new Grid("Not in the text", List.of("What", "Why"), rows);
    }
}
