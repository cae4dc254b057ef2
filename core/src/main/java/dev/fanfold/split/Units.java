package dev.fanfold.split;

import java.util.ArrayList;
import java.util.List;

/**
 * The units that chunks are packed from: the greatest pieces of a text that are within the budget.
 *
 * <p>A piece over the budget is cut at the next lower place, and so on. Words and smaller are put together again up to a
 * 32nd of the budget, and {@value #GRAIN} tokens at most: one word more or less matters little, and a line without an end
 * would be too many units. What is put together is counted again with each word, so it may not be long.
 */
final class Units {

    /**
     * One unit: where it ends, its tokens, at what it was cut from the one before, and how many tokens the sentence has
     * that it was cut out of; 0 if it is a whole one or more.
     */
    record Unit(int end, int tokens, Cut cut, int sentence) {

        /** Whether the cut in front of it falls inside a sentence. */
        boolean isTorn() {
            return cut.compareTo(Cut.SENTENCE) > 0;
        }
    }

    private static final int GRAIN = 64;

    private final String text;
    private final TokenBudget budget;
    private final int grain;
    private final List<Unit> units = new ArrayList<>();
    private int sentence;

    Units(String text, TokenBudget budget) {
        this.text = text;
        this.budget = budget;
        this.grain = Math.clamp(budget.tokens() / 32, 1, GRAIN);
    }

    List<Unit> all() {
        cutUp(0, text.length(), Cut.HEADING, Cut.HEADING);
        return units;
    }

    /** Cuts a piece at {@code where}; it was itself cut at {@code front} from what is before it. */
    private void cutUp(int start, int end, Cut where, Cut front) {
        int from = start;
        Cut cut = front;
        for (int length : where.ends(text.substring(start, end))) {
            add(from, start + length, where, cut);
            from = start + length;
            cut = where;
        }
    }

    private void add(int start, int end, Cut where, Cut cut) {
        int tokens = count(start, end);
        if (tokens > budget.tokens() && where != Cut.CODE_POINT) {
            sentence = where == Cut.SENTENCE ? tokens : sentence;
            cutUp(start, end, where.lower(), cut);
            sentence = where == Cut.SENTENCE ? 0 : sentence;
        } else if (!joinedLast(end, where, cut)) {
            units.add(new Unit(end, tokens, cut, sentence));
        }
    }

    /** Fine pieces of one line grow into one unit while they are together within the grain. */
    private boolean joinedLast(int end, Cut where, Cut cut) {
        if (!where.isFine() || !cut.isFine() || units.getLast().tokens() > grain) {
            return false;
        }
        int start = units.size() == 1 ? 0 : units.get(units.size() - 2).end();
        int tokens = count(start, end);
        if (tokens <= grain) {
            units.set(units.size() - 1, new Unit(end, tokens, units.getLast().cut(), sentence));
        }
        return tokens <= grain;
    }

    /** Nothing is free, so that there are never more pieces in a chunk than its budget has tokens. */
    private int count(int start, int end) {
        return Math.max(1, budget.counter().count(text.substring(start, end)));
    }
}
