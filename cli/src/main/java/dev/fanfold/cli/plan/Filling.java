package dev.fanfold.cli.plan;

import dev.fanfold.work.Given;
import dev.fanfold.work.Size;
import dev.fanfold.work.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What may stand in the places of a text, by name: texts that are there, or, where a plan is only forecast, how long they
 * will be.
 */
record Filling(Map<String, Given<? extends String>> values) {
    static final Filling NONE = new Filling(Map.of());

    Filling {
        values = Map.copyOf(values);
    }

    /** The same with one more value, in place of any of that name. */
    Filling with(String name, Given<? extends String> value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Filling(more);
    }

    /** The text with what is there; what is not leaves no trace, and {@link #missing} says how long it will be. */
    String fill(String text) {
        return new Template(text)
                .fill(values.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> known(entry.getValue()))));
    }

    /** How long all that will be which is not there yet. */
    Size missing(String text) {
        var template = new Template(text);
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Given.Unseen)
                .map(entry -> entry.getValue().size().times(template.places(entry.getKey())))
                .reduce(Size.NONE, Size::plus);
    }

    private static String known(Given<? extends String> value) {
        return value instanceof Given.Known<? extends String>(var text) ? text : "";
    }
}
