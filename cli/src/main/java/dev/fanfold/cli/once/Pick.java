package dev.fanfold.cli.once;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The same wish several times, and the best answer kept. */
public record Pick(String wish, int times, List<Criterion> criteria, Optional<Integer> readings, Manner manner)
        implements Verb {
    /** What makes an answer good, and how much that counts. */
    public record Criterion(String words, int weight) {}

    public Pick {
        criteria = List.copyOf(criteria);
    }

    @Override
    public String name() {
        return "pick";
    }

    @Override
    public Optional<String> prompt() {
        return Optional.of(wish);
    }

    @Override
    public List<String> questions() {
        return List.of(wish);
    }

    @Override
    public List<String> words() {
        return Stream.concat(Stream.of(wish), criteria.stream().map(Criterion::words))
                .toList();
    }

    @Override
    public Verb reworded(UnaryOperator<String> reading) {
        return new Pick(reading.apply(wish), times, criteria, readings, manner);
    }

    @Override
    public void writeTo(Sheet sheet, Phrasing phrasing) {
        sheet.open(1, name()).put(2, "by", "repetition").put(2, "times", times);
        phrasing.alone(sheet, 2, wish);
        manner.writeTo(sheet, 2);
        sheet.open(2, "merge").open(3, "pick").open(4, "rubric");
        criteria.forEach(one -> sheet.put(5, one.words(), one.weight()));
        readings.ifPresent(count -> sheet.put(4, "readings", count));
    }
}
