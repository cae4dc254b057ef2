package dev.fanfold.merge.synthesis.check;

import dev.fanfold.work.Call;
import dev.fanfold.work.Work;
import java.util.ArrayList;
import java.util.Iterator;
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
 * <p>Texts that grow from level to level: their writers are told how much room there is, and short sentences are quoted
 * together. Every level makes fewer texts of more, so there are fewer calls than parts. Where no two texts fit the window
 * nonetheless, they stand side by side, and the result says so: what was written is never lost.
 *
 * @param window how many tokens the model reads at most, by {@link dev.fanfold.model.TokenCounter#estimate()}
 */
public record Tree(Weaver weaver, int window) {
    /** Every text that was made, those of lower levels first, the last one last. */
    public List<Text> woven(Material all, Call call) {
        var given = room(all).suits(Units.of(all)) || !crowds(all)
                ? all
                : new Material(all.parts(), Optional.empty(), all.missing());
        var room = room(given);
        var units = Units.of(given);
        units.forEach(unit -> requireHeld(unit, room));
        var texts = new ArrayList<Text>();
        int fan = Integer.MAX_VALUE;
        while (!room.suits(units)) {
            var tight =
                    units.stream().map(unit -> Units.tight(unit, room.half())).toList();
            fan = Math.min(fan, room.fan(tight));
            var groups = groups(tight, fan, room);
            if (room.suits(tight) || groups.size() == 1 || groups.size() == tight.size()) {
                texts.add(last(room.holds(tight) ? tight : units, given, room, call));
                return texts;
            }
            units = level(groups, given, room, texts, call);
        }
        texts.add(last(units, given, room, call));
        return texts;
    }

    private Text last(List<List<Quoted>> units, Material given, Room room, Call call) {
        var all = joined(units, given.subject(), given.missing());
        return room.holds(units)
                ? weaver.woven(all, Place.LAST, call)
                : Text.of(all, Units.sideBySide(units))
                        .troubled("it is not combined to the end; these texts stand side by side: " + units.size()
                                + ", as they have about " + Room.tokens(units) + " tokens, what is said besides "
                                + room.frame() + ", and the window is " + window
                                + "; raise the window, or give the parts a token limit");
    }

    /** What the next level reads; a unit alone is read there as it is. */
    private List<List<Quoted>> level(
            List<List<List<Quoted>>> groups, Material given, Room room, List<Text> texts, Call call) {
        Work<List<List<Quoted>>, Text> stretch = (group, own) ->
                weaver.woven(joined(group, given.subject(), List.of()), room.place(group, groups.size()), own);
        var made = call.askEach(
                stretch, groups.stream().filter(group -> group.size() > 1).toList());
        texts.addAll(made);
        Iterator<Text> each = made.iterator();
        return Units.labelled(groups.stream()
                .map(group -> group.size() > 1 ? Units.lifted(each.next()) : group.getFirst())
                .toList());
    }

    /** Balanced groups, or where one of those is too long as many in turn as the window holds. */
    private static List<List<List<Quoted>>> groups(List<List<Quoted>> units, int fan, Room room) {
        var groups = new ArrayList<List<List<Quoted>>>();
        int from = 0;
        for (int size : balanced(units.size(), fan)) {
            groups.add(units.subList(from, from + size));
            from += size;
        }
        return groups.stream().allMatch(room::holds) ? groups : packed(units, fan, room);
    }

    private static List<List<List<Quoted>>> packed(List<List<Quoted>> units, int fan, Room room) {
        var groups = new ArrayList<List<List<Quoted>>>();
        int from = 0;
        for (int to = 1; to <= units.size(); to++) {
            if (to == units.size() || to - from == fan || !room.holds(units.subList(from, to + 1))) {
                groups.add(units.subList(from, to));
                from = to;
            }
        }
        return groups;
    }

    /** How many units each call reads: as few calls as there can be, of sizes that differ by one at most. */
    public static List<Integer> balanced(int units, int fan) {
        int calls = Math.ceilDiv(units, fan);
        return IntStream.range(0, calls)
                .mapToObj(i -> units * (i + 1) / calls - units * i / calls)
                .toList();
    }

    private Room room(Material given) {
        return new Room(weaver.editor().frame(given), window);
    }

    private boolean crowds(Material all) {
        var bare = new Material(List.of(), Optional.empty(), all.missing());
        return weaver.editor().frame(all) - weaver.editor().frame(bare) > Room.usable(window) / 2;
    }

    private static Material joined(List<List<Quoted>> units, Optional<String> subject, List<String> missing) {
        return new Material(units.stream().flatMap(List::stream).toList(), subject, missing);
    }

    private static void requireHeld(List<Quoted> unit, Room room) {
        if (!room.holds(List.of(unit))) {
            throw new IllegalStateException("a part is too long to be combined with any other: "
                    + unit.getFirst().heading() + " has about " + Room.size(unit) + " tokens, what is said besides "
                    + room.frame() + ", and the window is " + room.window()
                    + "; cut the input smaller, give the parts a token limit, or name the model's true window");
        }
    }
}
