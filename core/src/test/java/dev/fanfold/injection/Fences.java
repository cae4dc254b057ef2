package dev.fanfold.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.Prompt;
import java.util.regex.Pattern;

/** Holds a prompt to its fences: a hostile text stands inside one of them, and cannot write one down itself. */
final class Fences {
    private static final Pattern BEGIN = Pattern.compile("(?m)^--- ([0-9a-f]{12}) \\[[A-Z]+\\d*][^\\n]* ---$");

    private Fences() {}

    static void assertHold(Prompt prompt, Attack attack) {
        var text = prompt.user();
        var open = attack.text();
        BEGIN.matcher(text.replace(open, ""))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(mark -> {
                    assertThat(open).as("the mark of a prompt that quotes it").doesNotContain(mark);
                    var begins = count(text, "--- " + mark + " [");
                    var ends = count(text, "--- end " + mark + " ---");
                    assertThat(begins).as("fences that begin and end").isEqualTo(ends);
                });
    }

    private static long count(String text, String line) {
        return text.lines().filter(one -> one.startsWith(line)).count();
    }
}
