package dev.fanfold.work;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with named places, written <code>{{name}}</code>.
 *
 * <p>Model text is data: what is filled in is never searched for places again. Filling is strict: every place needs a
 * value.
 */
public record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

    /** The names of the places, in order of first appearance. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        PLACE.matcher(text).results().forEach(match -> names.add(name(match)));
        return names;
    }

    /** How many places have this name. */
    public long places(String name) {
        return PLACE.matcher(text)
                .results()
                .map(Template::name)
                .filter(name::equals)
                .count();
    }

    /**
     * The text with every place filled.
     *
     * @throws IllegalArgumentException when a place has no value
     */
    public String fill(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(name(match), values)));
    }

    private static String name(MatchResult match) {
        return match.group(1).strip();
    }

    private static String value(String name, Map<String, String> values) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing to put in {{" + name + "}}; known: " + values.keySet());
        }
        return value;
    }
}
