package dev.fanfold.cli.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys of one mapping. A key is known once it was asked for, so what was never asked for is refused at the end. */
final class Fields {
    private static final Set<String> FOR_KEYS = Set.of(
            "key", "api_key", "apikey", "api-key", "openai_api_key", "secret", "token", "password", "authorization");

    private final String name;
    private final int line;
    private final Problems problems;
    private final Map<String, Field> byKey = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(String name, int line, Problems problems) {
        this.name = name;
        this.line = line;
        this.problems = problems;
    }

    /**
     * The keys of a mapping; a key that stands twice is reported, and so is one that is no text.
     *
     * @param line where the mapping begins to the eye: at the key that holds it
     */
    static Fields of(MappingNode mapping, String name, int line, Problems problems) {
        var fields = new Fields(name, line, problems);
        mapping.getValue().forEach(fields::add);
        return fields;
    }

    private void add(NodeTuple entry) {
        int at = Yaml.line(entry.getKeyNode().getStartMark());
        if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
            problems.add(at, "a key must be text; put {{…}} in quotes");
            return;
        }
        var field = new Field(scalar.getValue(), at, entry.getValueNode(), problems);
        var first = byKey.putIfAbsent(field.key(), field);
        if (first != null) {
            problems.add(at, Shown.quoted(field.key()) + " stands here twice; the first is in line " + first.line());
        }
    }

    int line() {
        return line;
    }

    /** The value of a key, if it is there. */
    Optional<Field> field(String key) {
        known.add(key);
        return Optional.ofNullable(byKey.get(key));
    }

    /** The value of a key that must be there. */
    Optional<Field> needed(String key, String why) {
        var field = field(key);
        if (field.isEmpty()) {
            wrong("needs " + key + ": " + why);
        }
        return field;
    }

    /** Whether a key is there; asking makes it no known key. */
    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** Everything there is, for mappings whose keys the author chooses. */
    List<Field> all() {
        known.addAll(byKey.keySet());
        return List.copyOf(byKey.values());
    }

    /** Says that the mapping as a whole is wrong; the message begins with its name. */
    void wrong(String message) {
        problems.add(line, Shown.plain(name) + " " + message);
    }

    /** Refuses every key that nobody asked for. */
    void end() {
        byKey.values().stream()
                .takeWhile(field -> !problems.areEnough())
                .filter(field -> !known.contains(field.key()))
                .forEach(this::refuse);
    }

    private void refuse(Field field) {
        var isForAKey = FOR_KEYS.contains(field.key().toLowerCase(Locale.ROOT))
                && Nearest.to(field.key(), known).isEmpty();
        if (isForAKey || field.holdsAKey()) {
            field.wrong("does not belong in a plan: keep keys in the environment, such as OPENAI_API_KEY");
        } else {
            var hint = Nearest.hint(field.key(), known, "known here");
            problems.add(field.line(), "unknown key " + Shown.quoted(field.key()) + hint);
        }
    }
}
