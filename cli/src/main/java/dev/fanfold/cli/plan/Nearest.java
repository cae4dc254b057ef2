package dev.fanfold.cli.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody probably meant. */
public final class Nearest {
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The nearest word, if it is near: about one edit in three letters. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(other -> distance(word, other) <= Math.max(1, (word.length() + 1) / 3))
                .min(Comparator.comparingInt(other -> distance(word, other)));
    }

    /** The end of a message about an unknown word: what was meant, or else what there is. */
    static String hint(String word, Collection<String> known, String listed) {
        return hint(word, known, known, listed);
    }

    /** The same, where what there is is more than what can be meant. */
    static String hint(String word, Collection<String> known, Collection<String> all, String listed) {
        return to(word, known)
                .map(near -> "; did you mean " + Shown.plain(near) + "?")
                .orElse("; " + listed + ": " + Shown.list(all));
    }

    /** Letters to insert, delete, change, or swap with the next (optimal string alignment); upper and lower case are equal. */
    static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
