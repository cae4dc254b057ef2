package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.check.lint.Names.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A sentence in which the names stand out, so that one pattern finds any of them.
 *
 * <p>Law: each letter stays at its place. Names are in capitals, all else is not.
 *
 * @param text with its names in capitals; strokes below stay, so that a name as a plan writes it can be told
 */
record Marked(String text, Map<Integer, String> names) {
    static Marked of(String sentence, List<Spot> spots) {
        var text = new StringBuilder(sentence.length());
        sentence.chars().forEach(sign -> text.append(small((char) sign)));
        var names = new HashMap<Integer, String>();
        spots.forEach(spot -> {
            for (int i = spot.start(); i < spot.end(); i++) {
                text.setCharAt(i, capital(text.charAt(i)));
            }
            names.put(spot.start(), spot.name());
        });
        return new Marked(text.toString(), Map.copyOf(names));
    }

    /** The name that begins here. */
    String name(int start) {
        return Objects.requireNonNull(names.get(start), text);
    }

    private static char small(char sign) {
        return 'A' <= sign && sign <= 'Z' ? (char) (sign - 'A' + 'a') : sign;
    }

    private static char capital(char sign) {
        return sign == '_' ? sign : 'a' <= sign && sign <= 'z' ? (char) (sign - 'a' + 'A') : 'X';
    }
}
