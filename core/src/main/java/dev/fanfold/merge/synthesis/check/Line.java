package dev.fanfold.merge.synthesis.check;

import dev.fanfold.merge.synthesis.Sentence;
import dev.fanfold.merge.synthesis.Start;
import dev.fanfold.merge.synthesis.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence on its way: written, checked, judged.
 *
 * @param id what the judge and a repair call it: {@code S1}
 * @param cited the labels as the model wrote them
 * @param borneOut whether a judge said so
 */
public record Line(String id, String text, Start start, List<String> cited, List<Fault> faults, boolean borneOut) {
    private static final Pattern SEVERAL = Pattern.compile("[,;]\\s*(?=\\[?(?:P\\d|IN))");

    public Line {
        text = text.strip();
        cited = cited.stream().flatMap(SEVERAL::splitAsStream).toList();
        faults = List.copyOf(faults);
    }

    static Line of(String id, String text, Start start, List<String> cited) {
        return new Line(id, text, start, cited, List.of(), false);
    }

    boolean fails() {
        return !faults.isEmpty();
    }

    boolean closes() {
        return start == Start.CLOSING_LINE;
    }

    Line with(List<Fault> more, boolean judgedWell) {
        return new Line(
                id,
                text,
                start,
                cited,
                Stream.concat(faults.stream(), more.stream()).toList(),
                judgedWell);
    }

    Line starting(Start otherwise) {
        return new Line(id, text, otherwise, cited, faults, borneOut);
    }

    /** The labels that there are. */
    List<String> labels(Material material) {
        return cited.stream()
                .flatMap(label -> material.known(label).stream())
                .distinct()
                .toList();
    }

    /** The labels it is held against: a closing line that names none may rest on all. */
    List<String> grounds(Material material) {
        var labels = labels(material);
        return labels.isEmpty() && closes() ? List.copyOf(material.labels()) : labels;
    }

    /** Its faults in words. */
    String why() {
        return faults.stream().map(Fault::what).distinct().collect(Collectors.joining("; "));
    }

    Sentence sentence(Material material) {
        return new Sentence(text, start, material.leaves(grounds(material)), verdict(), why());
    }

    private Optional<Verdict> verdict() {
        if (!fails()) {
            return borneOut ? Optional.of(Verdict.SUPPORTED) : Optional.empty();
        }
        var contradicted = faults.stream().anyMatch(fault -> fault.verdict() == Verdict.CONTRADICTED);
        return Optional.of(contradicted ? Verdict.CONTRADICTED : Verdict.UNSUPPORTED);
    }
}
