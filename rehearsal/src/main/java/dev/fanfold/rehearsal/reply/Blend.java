package dev.fanfold.rehearsal.reply;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms of a synthesis: sentences that cite the labelled sources, and verdicts on such sentences. The stand-in says one
 * sentence of each source and cites it, so it says nothing that no source says; and as a judge it finds all in order.
 */
record Blend(JsonMapper json) {
    private static final int SHORTEST = 12;

    /** The answer where a schema asks for one of these forms. */
    Optional<String> answer(JsonNode schema, ChatRequest request, int room, Dice dice) {
        var fields = schema.path("properties");
        if (fields.has("sentences") && fields.has("omitted") && fields.has("conflicts")) {
            return Optional.of(draft(request, room, dice));
        }
        return fields.has("rulings") ? Optional.of(rulings(request)) : Optional.empty();
    }

    /** Sentences get shorter until the answer fits. */
    private String draft(ChatRequest request, int room, Dice dice) {
        var sources = Material.of(request.user()).sources();
        int width = Math.max(SHORTEST, room / Math.max(1, sources.size()));
        var text = draft(sources, width, request, dice);
        while (text.length() > room && width > SHORTEST) {
            width = Math.max(SHORTEST, width / 2);
            text = draft(sources, width, request, dice);
        }
        return text;
    }

    private String draft(List<Source> sources, int width, ChatRequest request, Dice dice) {
        var root = json.createObjectNode();
        var sentences = root.putArray("sentences");
        for (var source : sources) {
            var said = Material.of(source.text()).sentence(dice.with(source.label()));
            var mark = sentences.isEmpty() ? FreeText.MARK : "";
            var one = sentences.addObject().put("text", mark + Sentences.clip(said, width));
            one.putArray("sources").add(source.label());
            one.put("start", "SAME_LINE");
        }
        if (sources.isEmpty()) {
            var one = sentences.addObject().put("text", FreeText.MARK + FreeText.NOTHING);
            one.putArray("sources");
            one.put("start", "SAME_LINE");
        }
        Ending.askedBy(request.system()).ifPresent(ending -> {
            var last = sentences.addObject().put("text", ending.line());
            last.putArray("sources");
            last.put("start", "CLOSING_LINE");
        });
        root.putArray("omitted");
        root.putArray("conflicts");
        return json.writeValueAsString(root);
    }

    private String rulings(ChatRequest request) {
        var root = json.createObjectNode();
        var rulings = root.putArray("rulings");
        Source.in(request.user()).stream()
                .filter(source -> source.label().matches("S\\d+"))
                .forEach(source -> rulings.addObject()
                        .put("id", source.label())
                        .put("reason", FreeText.MARK.strip())
                        .put("verdict", "SUPPORTED"));
        return json.writeValueAsString(root);
    }
}
