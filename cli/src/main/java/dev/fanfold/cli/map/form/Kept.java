package dev.fanfold.cli.map.form;

import dev.fanfold.split.Entry;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records whose whole object is kept, so that they may not have fields of these names.
 *
 * @param added the fields that are added to each
 */
public record Kept(List<String> added) {
    static final Kept ANYTHING = new Kept(List.of());

    public Kept {
        added = List.copyOf(added);
    }

    Entry checked(Entry entry) {
        return added.isEmpty() || !(entry instanceof Entry.Good) ? entry : unlessTaken(entry);
    }

    private Entry unlessTaken(Entry entry) {
        var object = object(entry.raw());
        return added.stream()
                .filter(name -> object.filter(fields -> fields.has(name)).isPresent())
                .findFirst()
                .<Entry>map(name -> new Entry.Bad(entry.line(), FormMessages.fieldTaken(name), entry.raw()))
                .orElse(entry);
    }

    /** The object that a line holds, if it holds one. */
    public static Optional<JsonNode> object(String line) {
        try {
            return Optional.of(JsonMapper.shared().readTree(line)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
