package dev.fanfold.cli.once;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The same question several times, and the answers counted. */
public record Vote(String question, int times, List<String> labels, Rule rule, Manner manner) implements Verb {
    /** When enough was heard. */
    public sealed interface Rule {
        record Full() implements Rule {}

        record Decided() implements Rule {}

        record Quorum(int ballots) implements Rule {}
    }

    public Vote {
        labels = List.copyOf(labels);
    }

    @Override
    public String name() {
        return "vote";
    }

    @Override
    public Optional<String> prompt() {
        return Optional.of(question);
    }

    @Override
    public List<String> questions() {
        return List.of(question);
    }

    @Override
    public List<String> words() {
        return Stream.concat(Stream.of(question), labels.stream()).toList();
    }

    @Override
    public Verb reworded(UnaryOperator<String> reading) {
        return new Vote(reading.apply(question), times, labels, rule, manner);
    }

    @Override
    public void writeTo(Sheet sheet, Phrasing phrasing) {
        sheet.open(1, name()).put(2, "by", "repetition").put(2, "times", times);
        phrasing.alone(sheet, 2, question);
        sheet.put(2, "labels", Sheet.list(labels));
        manner.writeTo(sheet, 2);
        sheet.put(2, "merge", merge());
    }

    private String merge() {
        return switch (rule) {
            case Rule.Full full -> "vote";
            case Rule.Decided decided -> "{ vote: { rule: decided } }";
            case Rule.Quorum(var ballots) -> "{ vote: { rule: quorum, quorum: " + ballots + " } }";
        };
    }
}
