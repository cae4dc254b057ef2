package dev.fanfold.journal;

import dev.fanfold.model.RateNews;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import dev.fanfold.model.Usage;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A reply as the JSON of a journal, and back; news of rate limits are left out. */
final class ReplyJson {
    private ReplyJson() {}

    static ObjectNode of(Reply reply) {
        var node = JsonNodeFactory.instance.objectNode();
        var samples = node.putArray("samples");
        reply.samples()
                .forEach(sample ->
                        samples.addObject().put("text", sample.text()).put("finish", Word.of(sample.finish())));
        node.putObject("usage")
                .put("input", reply.usage().input())
                .put("cached", reply.usage().cached())
                .put("output", reply.usage().output());
        return node;
    }

    static Reply read(Fields fields) {
        var samples = fields.objects("samples").stream().map(ReplyJson::sample).toList();
        var usage = fields.object("usage");
        return new Reply(
                samples,
                new Usage(usage.number("input"), usage.number("cached"), usage.number("output")),
                RateNews.none());
    }

    private static Sample sample(Fields fields) {
        return new Sample(fields.text("text"), fields.word("finish", Sample.Finish.class));
    }
}
