package dev.fanfold.cli.once;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * The text of a plan as it grows, a key to a line.
 *
 * <p>Law: what is read back is what was written, whatever characters are in it. Not for several threads.
 */
public final class Sheet {
    private static final Pattern PLAIN = Pattern.compile("(?!(?i:null|true|false)$)[A-Za-z][A-Za-z0-9_-]*");
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    /** A line that says something to people. */
    public Sheet remark(String words) {
        text.append("# ")
                .append(words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " "))
                .append('\n');
        return this;
    }

    /** A key whose value is in the lines below it, one step further in. */
    public Sheet open(int depth, String key) {
        return line(depth, word(key) + ":");
    }

    /** A key and a value that is YAML already. */
    public Sheet put(int depth, String key, Object value) {
        return line(depth, word(key) + ": " + value);
    }

    /** A key and words of somebody, whatever they are. */
    public Sheet say(int depth, String key, String words) {
        return put(depth, key, quoted(words));
    }

    private Sheet line(int depth, String line) {
        text.append(INDENT.repeat(depth)).append(line).append('\n');
        return this;
    }

    /** A list in one line. */
    public static String list(Collection<String> words) {
        return words.stream().map(Sheet::word).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A word as a key or in a list: bare where that can be nothing else. */
    public static String word(String word) {
        return PLAIN.matcher(word).matches() ? word : quoted(word);
    }

    static String quoted(String words) {
        var settings = DumpSettings.builder()
                .setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED)
                .setSplitLines(false)
                .build();
        return new Dump(settings).dumpToString(words).strip();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
