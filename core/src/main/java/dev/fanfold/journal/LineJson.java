package dev.fanfold.journal;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A line as a JSON object; {@link LineReader} is the way back. */
final class LineJson {
    /** What the first line calls the format, so that a file of anything else is told apart. */
    static final String FORMAT = "fanfold journal";

    private LineJson() {}

    static String text(Line line) {
        return line instanceof Line.Unknown unknown ? unknown.json() : Visible.text(Json.text(tree(line)));
    }

    private static ObjectNode tree(Line line) {
        return switch (line) {
            case Line.Opened opened ->
                typed("opened")
                        .put("format", FORMAT)
                        .put("version", opened.version())
                        .put("by", opened.by())
                        .put("prompts", Word.of(opened.prompts()));
            case Line.Began began -> began(began);
            case Line.Intent intent -> intent(intent);
            case Line.Answered answered -> answered(answered);
            case Line.Refused refused -> refused(refused);
            case Line.Settled settled -> settled(settled);
            case Line.Merged merged -> merged(merged);
            case Line.Sealed sealed ->
                typed("sealed")
                        .put("run", sealed.run())
                        .put("outcome", Word.of(sealed.outcome()))
                        .put("at", sealed.at().toString());
            case Line.Unknown unknown -> throw new IllegalArgumentException("what is unknown has its own text");
        };
    }

    private static ObjectNode began(Line.Began began) {
        var node = typed("began").put("run", began.run());
        began.plan().ifPresent(hash -> node.put("plan", hash));
        began.input().ifPresent(hash -> node.put("input", hash));
        return node.put("at", began.at().toString());
    }

    private static ObjectNode merged(Line.Merged merged) {
        var node = typed("merged")
                .put("run", merged.run())
                .put("where", merged.where())
                .put("counted", merged.counted().toString())
                .put("unheard", merged.unheard().toString())
                .put("begun", merged.begun().toString());
        merged.why().ifPresent(reason -> node.put("why", reason));
        return node;
    }

    private static ObjectNode intent(Line.Intent intent) {
        var node = typed("intent")
                .put("attempt", intent.attempt())
                .put("key", intent.key().toString())
                .put("where", intent.where());
        node.set("endpoint", endpoint(intent.endpoint()));
        return putNanos(node, "worst", intent.worst()).put("tokens", intent.tokens());
    }

    private static ObjectNode endpoint(Endpoint endpoint) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("provider", endpoint.provider())
                .put("model", endpoint.model())
                .put("author", Word.of(endpoint.author()));
    }

    private static ObjectNode answered(Line.Answered answered) {
        var node = typed("answer")
                .put("key", answered.key().toString())
                .put("where", answered.where())
                .put("attempt", answered.attempt());
        answered.prompt().ifPresent(prompt -> node.set("prompt", PromptJson.of(prompt)));
        node.set("reply", ReplyJson.of(answered.reply()));
        return node;
    }

    private static ObjectNode refused(Line.Refused refused) {
        var node = typed("refused")
                .put("key", refused.key().toString())
                .put("where", refused.where())
                .put("attempt", refused.attempt());
        node.putObject("error")
                .put("kind", Word.of(refused.refusal().kind()))
                .put("message", refused.refusal().message());
        return node;
    }

    private static ObjectNode settled(Line.Settled settled) {
        var node = typed("settled").put("attempt", settled.attempt()).put("bill", Word.of(settled.bill()));
        return putNanos(node, "cost", settled.cost()).put("tokens", settled.tokens());
    }

    private static ObjectNode putNanos(ObjectNode node, String name, Optional<Money> money) {
        return money.map(amount -> node.put(name, amount.nanos())).orElse(node);
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
