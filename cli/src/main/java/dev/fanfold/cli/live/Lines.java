package dev.fanfold.cli.live;

import dev.fanfold.cli.live.Scene.Bar;
import dev.fanfold.cli.live.Scene.PartLine;
import dev.fanfold.cli.screen.Cells;
import dev.fanfold.cli.screen.Look.Signs;
import dev.fanfold.cli.screen.Row;
import dev.fanfold.cli.screen.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * A scene as lines: nothing but a function of it and of the terminal.
 *
 * <p>Law: no line is as wide as the terminal, and there are fewer lines than it has rows, if it has two.
 */
final class Lines {
    /** Where a line has no room for everything, tokens go first and seconds next. */
    private static final int ROOM_FOR_TOKENS = 64;

    private static final int ROOM_FOR_SECONDS = 36;
    private static final int TOKENS = 15;
    private static final int SECONDS = 8;
    private static final int SHORTEST_NAME = 6;
    private static final int WIDEST_BAR = 30;
    private static final int SHORTEST_BAR = 8;
    private static final int ROOM_FOR_BAR = 40;
    private static final int USUAL_STATE = 46;

    private final int width;
    private final int most;
    private final Marks marks;

    private Lines(Size size, Signs signs) {
        this.width = Math.max(1, size.columns() - 1);
        this.most = Math.max(1, size.rows() - 2);
        this.marks = Marks.of(signs);
    }

    static List<Row> of(Scene scene, Size size, Signs signs) {
        return new Lines(size, signs).rows(scene);
    }

    private List<Row> rows(Scene scene) {
        var below = new ArrayList<Row>();
        scene.bars().stream().limit(Math.max(0, most - 1)).forEach(bar -> below.add(Row.plain(bar(bar))));
        var onlyBar = scene.parts().isEmpty() && scene.bars().size() == 1 && !below.isEmpty();
        var last = onlyBar ? LiveMessages.beside(scene.whole()) : LiveMessages.whole(scene.whole());
        below.add(Row.plain(fitting(last, width)));
        var rows = new ArrayList<>(parts(scene.parts(), most - below.size()));
        rows.addAll(below);
        return rows;
    }

    private List<Row> parts(List<PartLine> all, int room) {
        if (room <= 0) {
            return List.of();
        }
        var shown = Shown.of(all, room);
        var rows = new ArrayList<Row>();
        var longest = shown.parts().stream()
                .mapToInt(part -> Cells.of(part.name()))
                .max()
                .orElse(0);
        var name = Math.min(longest, Math.max(SHORTEST_NAME, width / 3));
        var state = shown.parts().stream()
                .mapToInt(part -> Cells.of(LiveMessages.phase(part.phase())))
                .reduce(USUAL_STATE, Math::max);
        shown.parts().forEach(part -> rows.add(new Row(Marks.tone(part.phase()), part(part, name, state))));
        shown.others().ifPresent(others -> rows.add(Row.plain(clipped("  " + others, width))));
        return rows;
    }

    private String part(PartLine part, int name, int longest) {
        var known = Cells.clippedInside(part.name(), name, marks.rest());
        var begin = marks.of(part.phase()) + " " + Cells.padded(known, name) + "  ";
        var end = new StringBuilder();
        var began = part.phase().active() || !part.took().isZero();
        if (width >= ROOM_FOR_SECONDS) {
            end.append(Cells.flushRight(began ? LiveMessages.seconds(part.took()) : "", SECONDS));
        }
        if (width >= ROOM_FOR_TOKENS) {
            end.append(Cells.flushRight(LiveMessages.tokens(part.tokens()), TOKENS));
        }
        var room = Math.min(longest, width - Cells.of(begin) - end.length());
        var state = clipped(LiveMessages.phase(part.phase()), room);
        return clipped((begin + Cells.padded(state, room) + end).stripTrailing(), width);
    }

    private String bar(Bar bar) {
        var name = bar.name().isEmpty() ? "" : clipped(bar.name(), Math.max(SHORTEST_NAME, width / 4)) + "  ";
        var drawn = bar.share().isPresent() ? drawn(bar.share().getAsDouble()) : "";
        var room = width - Cells.of(name) - Cells.of(drawn);
        return clipped(name + drawn + fitting(LiveMessages.bar(bar), room), width);
    }

    private String drawn(double share) {
        var cells = width < ROOM_FOR_BAR ? 0 : Math.clamp(width / 8, SHORTEST_BAR, WIDEST_BAR);
        var full = (int) Math.floor(share * cells);
        return marks.full().repeat(full) + marks.empty().repeat(cells - full) + (cells == 0 ? "" : " ")
                + LiveMessages.percent(share) + "  ";
    }

    /** Those of the words that there is room for, the first ones first, and one of them at least. */
    private String fitting(List<String> words, int room) {
        var text = new StringBuilder(clipped(words.getFirst(), room));
        for (var word : words.subList(1, words.size())) {
            if (Cells.of(text.toString()) + 2 + Cells.of(word) <= room) {
                text.append(", ").append(word);
            }
        }
        return text.toString();
    }

    private String clipped(String text, int cells) {
        return Cells.clipped(text, Math.max(0, cells), marks.rest());
    }
}
