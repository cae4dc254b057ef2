package dev.fanfold.merge.synthesis.check;

import dev.fanfold.merge.synthesis.form.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text that is being made of a material.
 *
 * @param omitted reasons for leaving a part out, by its label
 * @param conflicts where parts contradict each other
 * @param dropped lines that were taken out
 * @param troubles what is wrong with the text as a whole, besides parts that are left out
 */
public record Text(
        Material material,
        List<Line> lines,
        Map<String, String> omitted,
        List<Draft.Clash> conflicts,
        List<Line> dropped,
        List<String> troubles) {

    static Text of(Material material, Draft draft) {
        var lines = new ArrayList<Line>();
        draft.sentences()
                .forEach(one -> lines.add(Line.of("S" + (lines.size() + 1), one.text(), one.start(), one.sources())));
        var conflicts =
                draft.conflicts().stream().map(clash -> leaves(material, clash)).toList();
        return new Text(
                material,
                CodeChecks.closed(lines),
                reasons(material, draft.omitted()),
                conflicts,
                List.of(),
                List.of());
    }

    Text with(List<Line> otherLines) {
        return new Text(material, otherLines, omitted, conflicts, dropped, troubles);
    }

    Text omitting(List<Draft.LeftOut> more) {
        var all = new HashMap<>(omitted);
        reasons(material, more).forEach(all::putIfAbsent);
        return new Text(material, lines, all, conflicts, dropped, troubles);
    }

    Text troubled(String what) {
        var all = new ArrayList<>(troubles);
        all.add(what);
        return new Text(material, lines, omitted, conflicts, dropped, all);
    }

    List<Line> failing() {
        return lines.stream().filter(Line::fails).toList();
    }

    /** The parts on which no line rests, and for which no reason is given. A closing line covers none, but for one that is alone and names them. */
    Set<String> gaps() {
        var open = new LinkedHashSet<>(material.allLeaves());
        open.removeAll(covered());
        open.removeAll(omitted.keySet());
        return open;
    }

    /** The parts on which a line rests. */
    Set<String> covered() {
        return lines.stream()
                .filter(line -> !line.closes() || lines.size() == 1)
                .flatMap(line -> material.leaves(line.labels(material)).stream())
                .collect(Collectors.toSet());
    }

    /** Without the failing lines; a part that rested on those alone is left out for that reason. */
    Text withoutFailing() {
        var sound = with(lines.stream().filter(line -> !line.fails()).toList());
        if (failing().isEmpty() || sound.lines.isEmpty()) {
            return this;
        }
        var lost = new HashMap<>(omitted);
        var before = gaps();
        sound.gaps().stream()
                .filter(leaf -> !before.contains(leaf))
                .forEach(leaf -> lost.put(leaf, "its sentence was taken out"));
        return new Text(material, sound.lines, lost, conflicts, failing(), troubles);
    }

    private static Map<String, String> reasons(Material material, List<Draft.LeftOut> omitted) {
        var reasons = new LinkedHashMap<String, String>();
        for (var one : omitted) {
            if (!one.reason().isBlank()) {
                material.known(one.source())
                        .ifPresent(label -> material.leaves(List.of(label))
                                .forEach(leaf ->
                                        reasons.putIfAbsent(leaf, one.reason().strip())));
            }
        }
        return reasons;
    }

    private static Draft.Clash leaves(Material material, Draft.Clash clash) {
        var known = clash.sources().stream()
                .flatMap(label -> material.known(label).stream())
                .toList();
        return new Draft.Clash(material.leaves(known), clash.what().strip());
    }
}
