package dev.fanfold.work;

import dev.fanfold.model.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An answer to many records at once; one bad row never spoils the others. */
record SheetAnswer<O>(Answer<O> each, Set<String> ids) implements Answer<Sheet<O>> {
    @Override
    public Format format() {
        return Items.format(each);
    }

    @Override
    public String instruction() {
        return Items.form(each);
    }

    @Override
    public Reading<Sheet<O>> read(String text) {
        try {
            var rows = Json.tree(Wrapped.object(text)).path("answers");
            return rows.isArray()
                    ? new Reading.Read<>(sheet(rows))
                    : new Reading.Unreadable<>("it has no list named answers");
        } catch (JacksonException e) {
            return new Reading.Unreadable<>("it is not JSON: " + Misfit.of(e));
        }
    }

    private Sheet<O> sheet(JsonNode rows) {
        var answers = new HashMap<String, O>();
        var refused = new HashMap<String, String>();
        var unknown = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            var id = row.path("id").asString("");
            if (!ids.contains(id)) {
                unknown.add(id);
            } else if (!seen.add(id)) {
                refused.put(id, "it was answered more than once");
            } else {
                accept(id, row.path("answer"), answers, refused);
            }
        }
        refused.keySet().forEach(answers::remove);
        return new Sheet<>(answers, refused, unknown);
    }

    private void accept(String id, JsonNode answer, Map<String, O> answers, Map<String, String> refused) {
        if (each instanceof Typed ? !answer.isObject() : !answer.isString()) {
            refused.put(id, "it is not in the form asked for");
            return;
        }
        switch (each.read(answer.isString() ? answer.stringValue() : answer.toString())) {
            case Reading.Read<O>(var value) -> answers.put(id, value);
            case Reading.Unreadable<O>(var why) -> refused.put(id, why);
        }
    }
}
