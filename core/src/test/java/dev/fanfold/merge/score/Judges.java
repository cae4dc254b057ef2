package dev.fanfold.merge.score;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Judges as scripts: what each answers to what it sees. */
public final class Judges {
    private Judges() {}

    /** One that knows the quality of a text, 1 to 5, and says it without fail, whatever it is asked. */
    public static Function<Seen, String> knowing(ToDoubleFunction<String> quality) {
        return seen -> {
            if (seen.alone()) {
                return seen.marks((int) Math.round(quality.applyAsDouble(seen.text("CANDIDATE"))));
            }
            if (seen.pair()) {
                int sign = Double.compare(
                        quality.applyAsDouble(seen.text("FIRST")), quality.applyAsDouble(seen.text("SECOND")));
                return Seen.better(sign > 0 ? "FIRST" : sign < 0 ? "SECOND" : "EQUAL");
            }
            return seen.places(quality);
        };
    }

    /** The number at the end of a text. */
    public static double number(String text) {
        return Double.parseDouble(text.substring(text.lastIndexOf(' ') + 1));
    }
}
