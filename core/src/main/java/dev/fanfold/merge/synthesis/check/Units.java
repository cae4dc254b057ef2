package dev.fanfold.merge.synthesis.check;

import dev.fanfold.merge.synthesis.Start;
import dev.fanfold.merge.synthesis.form.Draft;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** What a level of a tree reads: parts, or the sentences of texts that were made of them. */
final class Units {
    private Units() {}

    /** The parts one by one. */
    static List<List<Quoted>> of(Material all) {
        return all.parts().stream().map(List::of).toList();
    }

    /** The sentences of a text; a closing line sums up too early, and stays below. */
    static List<Quoted> lifted(Text text) {
        return text.lines().stream()
                .filter(line -> !line.closes() || text.lines().size() == 1)
                .map(line -> new Quoted("", "", line.text(), text.material().leaves(line.grounds(text.material()))))
                .toList();
    }

    /** The same with labels that tell all of them apart. */
    static List<List<Quoted>> labelled(List<List<Quoted>> units) {
        var all = new ArrayList<List<Quoted>>();
        int number = 0;
        for (var unit : units) {
            var own = new ArrayList<Quoted>();
            for (var one : unit) {
                number++;
                own.add(new Quoted("[P" + number + "]", one.name(), one.text(), one.leaves()));
            }
            all.add(List.copyOf(own));
        }
        return all;
    }

    /**
     * Sentences side by side as one source, until the unit is no longer than this: the lines around a source take more
     * than a short sentence does. Who cites such a source rests on all that its sentences rest on.
     */
    static List<Quoted> tight(List<Quoted> unit, int most) {
        var tight = unit;
        while (tight.size() > 1 && Room.size(tight) > most) {
            tight = paired(tight);
        }
        return tight;
    }

    private static List<Quoted> paired(List<Quoted> unit) {
        var pairs = new ArrayList<Quoted>();
        for (int i = 0; i < unit.size(); i += 2) {
            pairs.add(i + 1 < unit.size() ? both(unit.get(i), unit.get(i + 1)) : unit.get(i));
        }
        return pairs;
    }

    private static Quoted both(Quoted one, Quoted next) {
        var leaves = new LinkedHashSet<>(one.leaves());
        leaves.addAll(next.leaves());
        return new Quoted(one.label(), "", one.text() + " " + next.text(), List.copyOf(leaves));
    }

    /** As they stand, each in a paragraph of its own, where no call could read them together. */
    static Draft sideBySide(List<List<Quoted>> units) {
        return new Draft(units.stream().flatMap(Units::paragraph).toList(), List.of(), List.of());
    }

    private static Stream<Draft.Written> paragraph(List<Quoted> unit) {
        return unit.stream()
                .map(one -> new Draft.Written(
                        one.text(),
                        List.of(one.label()),
                        one.equals(unit.getFirst()) ? Start.NEW_PARAGRAPH : Start.SAME_LINE));
    }
}
