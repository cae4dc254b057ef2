package dev.fanfold.merge.synthesis.check;

import dev.fanfold.work.Call;
import dev.fanfold.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One call where all parts fit 60 % of the model's window, else a balanced tree of calls that keeps the order.
 *
 * <p>Each call reads {@code g = ⌊0.6·window / greatest part⌋} parts, at least two, so a tree over n parts is
 * {@code ⌈log_g n⌉} calls deep. The sentences of a level are the parts of the next, and each knows the parts of the split
 * that it goes back to. Never one part after the other: what a rewrite loses is lost again with each (of 100 parts, with 95
 * % kept by each rewrite, a tree keeps 90 % and a chain 20 %).
 *
 * @param window how many tokens the model reads at most, by {@link dev.fanfold.model.TokenCounter#estimate()}
 */
public record Tree(Weaver weaver, int window) {
    private static final int SHARE = 60;
    private static final int LEAST = 2;

    /** Every text that was made, those of lower levels first, the last one last. */
    public List<Text> woven(Material all, Call call) {
        var given = fits(units(all), all) || !crowds(all)
                ? all
                : new Material(all.parts(), Optional.empty(), all.missing());
        var units = units(given);
        var texts = new ArrayList<Text>();
        for (int fan = fan(units, given);
                !fits(units, given) && units.size() > fan;
                fan = Math.min(fan, fan(units, given))) {
            var level = level(units, fan, given, call);
            texts.addAll(level);
            units = lifted(level);
        }
        texts.add(weaver.woven(joined(units, given), true, call));
        return texts;
    }

    private List<Text> level(List<List<Quoted>> units, int fan, Material given, Call call) {
        var groups = balanced(units.size(), fan);
        var materials = new ArrayList<Material>();
        int from = 0;
        for (int size : groups) {
            materials.add(
                    joined(units.subList(from, from + size), new Material(List.of(), given.subject(), List.of())));
            from += size;
        }
        Work<Material, Text> stretch = (material, own) -> weaver.woven(material, false, own);
        return call.askEach(stretch, materials);
    }

    /** How many units each call reads: as few calls as there can be, of sizes that differ by one at most. */
    public static List<Integer> balanced(int units, int fan) {
        int calls = Math.ceilDiv(units, fan);
        return IntStream.range(0, calls)
                .mapToObj(i -> units * (i + 1) / calls - units * i / calls)
                .toList();
    }

    private int usable() {
        return (int) ((long) window * SHARE / 100);
    }

    private boolean crowds(Material all) {
        var bare = new Material(List.of(), Optional.empty(), all.missing());
        return weaver.editor().frame(all) - weaver.editor().frame(bare) > usable() / 2;
    }

    private boolean fits(List<List<Quoted>> units, Material given) {
        return weaver.editor().frame(given)
                        + units.stream().mapToLong(Tree::tokens).sum()
                <= usable();
    }

    private int fan(List<List<Quoted>> units, Material given) {
        int greatest = units.stream().mapToInt(Tree::tokens).max().orElse(1);
        return Math.max(LEAST, (usable() - weaver.editor().frame(given)) / Math.max(1, greatest));
    }

    private static int tokens(List<Quoted> unit) {
        return unit.stream().mapToInt(Editor::tokens).sum();
    }

    /** The material of one call, which must not be longer than the window. */
    private Material joined(List<List<Quoted>> units, Material given) {
        long size = weaver.editor().frame(given)
                + units.stream().mapToLong(Tree::tokens).sum();
        if (size > window) {
            throw tooLong(units);
        }
        return new Material(units.stream().flatMap(List::stream).toList(), given.subject(), given.missing());
    }

    private IllegalStateException tooLong(List<List<Quoted>> units) {
        var greatest = units.stream()
                .flatMap(List::stream)
                .max(Comparator.comparingInt(Editor::tokens))
                .map(part -> part.heading() + " has about " + Editor.tokens(part) + " tokens, and ")
                .orElse("");
        return new IllegalStateException(
                "the parts are too long to be combined: " + greatest + "the window is " + window
                        + "; cut the input smaller, give the parts a token limit, or name the model's true window with"
                        + " window(...)");
    }

    /** The parts one by one. */
    private static List<List<Quoted>> units(Material all) {
        return all.parts().stream().map(List::of).toList();
    }

    /** The sentences of each text as parts of the next level; a closing line sums up too early, and stays below. */
    private static List<List<Quoted>> lifted(List<Text> texts) {
        var units = new ArrayList<List<Quoted>>();
        int number = 0;
        for (var text : texts) {
            var unit = new ArrayList<Quoted>();
            for (var line : text.lines()) {
                if (!line.closes() || text.lines().size() == 1) {
                    number++;
                    unit.add(new Quoted(
                            "[P" + number + "]",
                            "",
                            line.text(),
                            text.material().leaves(line.grounds(text.material()))));
                }
            }
            units.add(unit);
        }
        return units;
    }
}
