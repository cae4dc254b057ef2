package dev.fanfold.engine;

import dev.fanfold.journal.Line;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.model.Model;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The models a runtime can ask.
 *
 * @param first the one that is asked unless another is named
 * @param named the others, by the name that asks call them by
 */
public record Models(Model first, Map<String, Model> named) {
    public Models {
        named = Map.copyOf(named);
    }

    Model find(Optional<String> name) {
        return name.map(this::find).orElse(first);
    }

    private Model find(String name) {
        return Optional.ofNullable(named.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no model is named " + name + "; "
                        + (named.isEmpty() ? "no model was given a name" : "named are " + named.keySet())));
    }

    /** As a journal names them. */
    Line.Models told() {
        var others = new TreeMap<String, Endpoint>();
        named.forEach((name, model) -> others.put(name, model.endpoint()));
        return new Line.Models(first.endpoint(), others);
    }

    /** A stand-in among the models makes the whole a rehearsal. */
    Author author() {
        var standIn = first.endpoint().author() == Author.STAND_IN
                || named.values().stream().anyMatch(model -> model.endpoint().author() == Author.STAND_IN);
        return standIn ? Author.STAND_IN : Author.LANGUAGE_MODEL;
    }

    /** Whoever is asked this. */
    Model asked(Question question) {
        return find(question.model());
    }
}
