package dev.fanfold.merge.synthesis.check;

import dev.fanfold.merge.synthesis.Start;
import dev.fanfold.merge.synthesis.form.Repairs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what was written anew in its place; an id that was not asked for changes nothing. */
record Mending(Text text, Repairs repairs) {
    /** The lines written anew or added, unchecked. */
    List<Line> changed() {
        var failing = text.failing().stream().collect(Collectors.toMap(Line::id, line -> line));
        var gaps = text.gaps();
        var changed = new HashMap<String, Line>();
        for (var repair : repairs.sentences()) {
            var id = id(repair.id());
            if (repair.text().isBlank()) {
                continue;
            }
            Optional.ofNullable(failing.get(id))
                    .ifPresent(line ->
                            changed.putIfAbsent(id, Line.of(id, repair.text(), line.start(), repair.sources())));
            if (id.startsWith("N") && gaps.contains("[P" + id.substring(1) + "]")) {
                changed.putIfAbsent(id, Line.of(id, repair.text(), Start.SAME_LINE, repair.sources()));
            }
        }
        return changed.values().stream()
                .sorted(java.util.Comparator.comparing(Line::id))
                .toList();
    }

    /** The text with these lines, and without those that were withdrawn; a text is never withdrawn whole. */
    Text applied(List<Line> changed) {
        var kept = text.lines().stream()
                .filter(line -> !withdrawn().contains(line.id()))
                .toList();
        var lines = new ArrayList<>(replaced(kept.isEmpty() && changed.isEmpty() ? text.lines() : kept, changed));
        var there = lines.stream().map(Line::id).collect(Collectors.toSet());
        var added = changed.stream().filter(line -> !there.contains(line.id())).toList();
        var closes = !lines.isEmpty() && lines.getLast().closes();
        lines.addAll(lines.size() - (closes ? 1 : 0), added);
        return text.with(List.copyOf(lines)).omitting(repairs.omitted());
    }

    private Set<String> withdrawn() {
        var failing = text.failing().stream().map(Line::id).toList();
        var blank = repairs.sentences().stream()
                .filter(one -> one.text().isBlank())
                .map(one -> id(one.id()))
                .collect(Collectors.toSet());
        blank.retainAll(failing);
        return blank;
    }

    /** The id that is meant, such as {@code S1} by {@code [s1]}. */
    static String id(String written) {
        return written.replaceAll("[\\[\\]]", "").strip().toUpperCase(Locale.ROOT);
    }

    /** The lines, with others in the places of the same id. */
    static List<Line> replaced(List<Line> lines, List<Line> others) {
        Map<String, Line> byId = others.stream().collect(Collectors.toMap(Line::id, line -> line));
        return lines.stream().map(line -> byId.getOrDefault(line.id(), line)).toList();
    }
}
