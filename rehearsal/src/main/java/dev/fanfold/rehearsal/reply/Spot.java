package dev.fanfold.rehearsal.reply;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A place in an answer that is being made to a schema.
 *
 * @param name the field that holds it; of an array's element the name of the array
 * @param material what its strings are drawn from
 * @param id the item it belongs to
 * @param source the labelled source it belongs to
 * @param depth how many objects and arrays stand around it
 * @param dice how its chances fall
 */
record Spot(String name, Material material, Optional<JsonNode> id, Optional<String> source, int depth, Dice dice) {

    /** From here on, arrays are as short as they may be and what may be null is null: recursive schemas end. */
    private static final int DEEP = 6;

    /** Where even a schema without end ends. */
    private static final int DEEPEST = 64;

    private static final Set<String> CITING = Set.of("source", "sources", "cites", "citations", "from", "parts");

    static Spot top(Material material, Dice dice) {
        return new Spot("", material, Optional.empty(), Optional.empty(), 0, dice);
    }

    Spot field(String field) {
        return new Spot(field, material, id, source, depth + 1, dice.with(field));
    }

    Spot element(int index) {
        return new Spot(name, material, id, source, depth + 1, dice.with(index));
    }

    Spot item(int index, Items.Item item) {
        var own = Material.of(item.text());
        return new Spot(name, own, Optional.of(item.id()), source, depth + 1, dice.with(index));
    }

    Spot source(int index, Source cited) {
        var own = Material.of(cited.text());
        return new Spot(name, own, id, Optional.of(cited.label()), depth + 1, dice.with(index));
    }

    boolean deep() {
        return depth >= DEEP;
    }

    boolean tooDeep() {
        return depth >= DEEPEST;
    }

    static boolean cites(String field) {
        return CITING.contains(field);
    }

    /** The label to cite here, where this spot names a source. */
    Optional<String> citation() {
        return cites(name) ? source : Optional.empty();
    }
}
