package dev.fanfold.merge.synthesis.check;

import dev.fanfold.merge.synthesis.Start;
import dev.fanfold.merge.synthesis.Verdict;
import dev.fanfold.merge.synthesis.fact.Facts;
import dev.fanfold.merge.synthesis.fact.Stance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What code can say of a sentence, at no cost.
 *
 * <p>Every source it names is there; its figures, dates and quotations stand in one of those, or in the subject; and
 * where it and its sources say yes or no in so many words, they say the same.
 */
final class CodeChecks {
    private static final Pattern LABEL = Pattern.compile("\\[P\\d{1,6}]");
    private static final Pattern MENTIONED = Pattern.compile("(?<![\\p{L}\\d])(?:P\\d{1,6}|IN)(?![\\p{L}\\d])");
    private static final Pattern CLOSING = Pattern.compile("^[\\W_]*\\p{L}+(?: \\p{L}+){0,2}:.*", Pattern.DOTALL);

    private final Material material;
    private final Map<String, Facts> facts = new HashMap<>();
    private final Map<String, Stance> stances = new HashMap<>();

    CodeChecks(Material material) {
        this.material = material;
        material.parts().forEach(part -> {
            facts.put(part.label(), Facts.of(part.text()));
            stances.put(part.label(), Stance.of(part.text()));
        });
        material.subject().ifPresent(text -> facts.put(Material.SUBJECT, Facts.of(text)));
    }

    /** A last line of the form {@code Verdict: …} closes the text, whether the model said so or not. */
    static List<Line> closed(List<Line> lines) {
        var all = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var last = i == lines.size() - 1;
            var closes = line.closes()
                    || (line.start() != Start.SAME_LINE
                            && CLOSING.matcher(line.text()).matches());
            all.add(
                    last && closes
                            ? line.starting(Start.CLOSING_LINE)
                            : line.closes() ? line.starting(Start.NEW_LINE) : line);
        }
        return all;
    }

    /** The line with what is wrong with it. */
    Line checked(Line line) {
        var faults = new ArrayList<Fault>();
        unknown(line).forEach(label -> faults.add(Fault.unsupported("there is no source " + label)));
        var grounds = line.grounds(material);
        if (grounds.isEmpty() && !tellsWhatIsMissing(line)) {
            faults.add(Fault.unsupported("it names no source"));
        } else {
            var where = grounds.isEmpty() ? "any source" : String.join(", ", grounds);
            strangers(line, grounds)
                    .forEach(fact -> faults.add(Fault.unsupported(fact + " does not stand in " + where)));
        }
        if (Stance.of(line.text()).isAgainst(stances(grounds))) {
            faults.add(new Fault(Verdict.CONTRADICTED, "its verdict is the opposite of " + String.join(", ", grounds)));
        }
        return line.with(faults, false);
    }

    private List<String> unknown(Line line) {
        var all = line.cited().stream()
                .filter(label -> material.known(label).isEmpty() && !named(bracketed(label)))
                .collect(Collectors.toList());
        LABEL.matcher(line.text())
                .results()
                .map(found -> found.group())
                .filter(label -> material.known(label).isEmpty() && !named(label))
                .forEach(all::add);
        return all.stream().map(CodeChecks::shortened).distinct().toList();
    }

    /** A part without an answer may be spoken of. */
    private boolean named(String label) {
        return material.missing().stream()
                .anyMatch(missing -> missing.equals(label) || missing.startsWith(label + " "));
    }

    /** That a part has no answer is said aloud, and rests on no source but that part. */
    private boolean tellsWhatIsMissing(Line line) {
        return !line.cited().isEmpty() && line.cited().stream().allMatch(label -> named(bracketed(label)));
    }

    private static String bracketed(String label) {
        return "[" + label.replace("[", "").replace("]", "").strip() + "]";
    }

    private static String shortened(String label) {
        return label.length() <= 20 ? label : label.substring(0, 20) + "…";
    }

    private List<String> strangers(Line line, List<String> grounds) {
        var sources = new ArrayList<Facts>();
        facts.forEach((label, own) -> {
            if (grounds.contains(label) || label.equals(Material.SUBJECT)) {
                sources.add(own);
            }
        });
        return Facts.of(withoutLabels(line.text()))
                .strangers(
                        sources,
                        material.allLeaves().size() + material.missing().size());
    }

    /** Models write labels into their text though told not to, as in {@code (P1, P2)}; such a one states no fact. */
    private String withoutLabels(String text) {
        return MENTIONED
                .matcher(text)
                .replaceAll(found -> material.known(found.group()).isPresent() ? "" : found.group());
    }

    private List<Stance> stances(List<String> grounds) {
        return grounds.stream()
                .filter(stances::containsKey)
                .map(label -> java.util.Objects.requireNonNull(stances.get(label)))
                .toList();
    }
}
