package dev.fanfold.merge.synthesis.check;

import dev.fanfold.merge.quote.Sources;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one call of a synthesiser is made of.
 *
 * @param missing the labels and names of parts without an answer
 */
public record Material(List<Quoted> parts, Optional<String> subject, List<String> missing) {
    /** The label of the subject. */
    public static final String SUBJECT = "[IN]";

    /** A label, or a part's whole heading. */
    private static final Pattern LABELLED = Pattern.compile("(?is)^\\[?(P\\d{1,6}|IN)(?:]?$|]?\\s.*)");

    public Material {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /** All of it, to be quoted. */
    Sources sources() {
        return new Sources(quoted(labels()), missing);
    }

    /** The subject and some of the parts, followed by other texts, to be quoted. */
    Sources sources(Collection<String> wanted, Map<String, String> then) {
        var all = quoted(wanted);
        all.putAll(then);
        return new Sources(all, List.of());
    }

    private Map<String, String> quoted(Collection<String> wanted) {
        var all = new LinkedHashMap<String, String>();
        subject.ifPresent(text -> all.put(SUBJECT, text));
        parts.stream()
                .filter(part -> wanted.contains(part.label()))
                .forEach(part -> all.put(part.heading(), part.text()));
        return all;
    }

    Set<String> labels() {
        return parts.stream().map(Quoted::label).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The label that is meant by what a model wrote, such as {@code P1}; empty where there is none of that name. */
    Optional<String> known(String written) {
        var named = LABELLED.matcher(written.strip());
        var label = named.matches() ? "[" + named.group(1).toUpperCase(Locale.ROOT) + "]" : written;
        return label.equals(SUBJECT)
                ? subject.map(text -> SUBJECT)
                : Optional.of(label).filter(labels()::contains);
    }

    /** The parts that these labels go back to, in the order of the split; the subject stays what it is, at the end. */
    List<String> leaves(Collection<String> cited) {
        var leaves = new LinkedHashSet<String>();
        parts.stream().filter(part -> cited.contains(part.label())).forEach(part -> leaves.addAll(part.leaves()));
        var ordered = new LinkedHashSet<>(allLeaves());
        ordered.retainAll(leaves);
        if (cited.contains(SUBJECT)) {
            ordered.add(SUBJECT);
        }
        return List.copyOf(ordered);
    }

    /** Every part it goes back to, in the order of the split. */
    Set<String> allLeaves() {
        return parts.stream()
                .flatMap(part -> part.leaves().stream())
                .sorted(java.util.Comparator.comparingInt(Material::ordinal))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int ordinal(String leaf) {
        return Integer.parseInt(leaf.substring(2, leaf.length() - 1));
    }
}
