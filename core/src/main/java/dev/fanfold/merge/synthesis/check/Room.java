package dev.fanfold.merge.synthesis.check;

import java.util.List;

/**
 * How much one call of a tree reads.
 *
 * @param frame tokens of a prompt besides the parts
 * @param window tokens that the model reads at most
 */
record Room(int frame, int window) {
    private static final int SHARE = 60;
    private static final int LEAST = 2;
    /** So many texts of a level fit the next call, where they are as short as was asked for. */
    private static final int NEXT = 3;
    /** One sentence with the lines around it. */
    private static final int SENTENCE = 110;

    static int usable(int window) {
        return (int) ((long) window * SHARE / 100);
    }

    /** Whether these fit the share of the window that is used. */
    boolean suits(List<List<Quoted>> units) {
        return frame + tokens(units) <= usable(window);
    }

    /** Whether these fit the window at all. */
    boolean holds(List<List<Quoted>> units) {
        return frame + tokens(units) <= window;
    }

    /** How many of these a call reads. */
    int fan(List<List<Quoted>> units) {
        int greatest = units.stream().mapToInt(Room::size).max().orElse(1);
        return Math.max(LEAST, (usable(window) - frame) / Math.max(1, greatest));
    }

    /** How long a unit may be, so that two of them fit one call. */
    int half() {
        return space() / LEAST;
    }

    /** What the writer of one of so many texts is told, who reads these. */
    Place place(List<List<Quoted>> group, int texts) {
        int most = space() / Math.clamp(texts, 1, NEXT);
        return tokens(group) <= most ? Place.STRETCH : Place.within(Math.max(1, most / SENTENCE));
    }

    /** A small window is used wholly where its share has no room beside the frame. */
    private int space() {
        return Math.max(1, Math.max(usable(window) - frame, (window - frame) / LEAST));
    }

    static long tokens(List<List<Quoted>> units) {
        return units.stream().mapToLong(Room::size).sum();
    }

    static int size(List<Quoted> unit) {
        return unit.stream().mapToInt(Editor::tokens).sum();
    }
}
