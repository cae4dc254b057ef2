package dev.fanfold.cli.json;

import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.work.Note;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One part, its fate, and what it took. */
final class PartJson {
    private PartJson() {}

    static ObjectNode of(Part<?> part) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("ordinal", part.id().ordinal())
                .put("name", part.id().name());
        switch (part) {
            case Part.Done<?> done ->
                json.put("fate", "done").set("value", Value.of(Objects.requireNonNull(done.value())));
            case Part.Failed<?> failed -> json.put("fate", "failed").put("why", failed.why());
            case Part.Skipped<?> skipped -> json.put("fate", "skipped").put("why", skipped.why());
        }
        effort(json, part.effort());
        return json;
    }

    private static void effort(ObjectNode json, Effort effort) {
        if (effort.calls() + effort.recalled() > 0) {
            json.set("usage", usage(effort));
        }
        if (!effort.notes().isEmpty()) {
            var notes = json.putArray("notes");
            effort.notes().forEach(note -> notes.add(note(note)));
        }
    }

    static ObjectNode usage(Effort effort) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("calls", effort.calls())
                .put("recalled", effort.recalled())
                .put("input_tokens", effort.usage().input())
                .put("cached_tokens", effort.usage().cached())
                .put("output_tokens", effort.usage().output())
                .put("live_ms", effort.live().toMillis());
    }

    static ObjectNode note(Note note) {
        var json = JsonNodeFactory.instance.objectNode();
        return switch (note) {
            case Note.Unreadable(var text, var why) ->
                json.put("kind", "unreadable").put("why", why).put("text", text);
            case Note.Cut(var maxTokens) -> json.put("kind", "cut").put("max_tokens", maxTokens);
            case Note.Missing(var what) -> json.put("kind", "missing").put("what", what);
            case Note.FellBack(var why) -> json.put("kind", "fell_back").put("why", why);
        };
    }
}
