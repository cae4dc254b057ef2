package dev.fanfold.openai;

import dev.fanfold.model.RateNews;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import dev.fanfold.model.Usage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The JSON that came back, as a reply.
 *
 * <p>Every choice becomes a sample, in the order of its index, whatever order it was sent in; some servers send fewer than
 * were asked for. A reply without usage has {@link Usage#NONE}: nothing is guessed here.
 */
final class ChatResponse {
    private ChatResponse() {}

    static Reply read(JsonNode root, RateNews rates, String place) {
        var choices = root.path("choices");
        if (!choices.isArray() || choices.isEmpty()) {
            throw ReplyText.unreadable(place, choices.isArray() ? "has no choices" : "has no list of choices");
        }
        return new Reply(samples(choices, place), usage(root.path("usage")), rates);
    }

    private static List<Sample> samples(JsonNode choices, String place) {
        record Indexed(long index, Sample sample) {}
        var samples = new ArrayList<Indexed>();
        for (var choice : choices) {
            samples.add(new Indexed(choice.path("index").asLong(samples.size()), sample(choice, place)));
        }
        return samples.stream()
                .sorted(Comparator.comparingLong(Indexed::index))
                .map(Indexed::sample)
                .toList();
    }

    private static Sample sample(JsonNode choice, String place) {
        var message = choice.path("message");
        var refusal = message.path("refusal").stringValue("");
        if (!refusal.isEmpty()) {
            return new Sample(refusal, Sample.Finish.WITHHELD);
        }
        return new Sample(
                content(message, place), finish(choice.path("finish_reason").stringValue(""), place));
    }

    /** Text; or nothing at all, as when hidden reasoning used up the tokens; or a list of typed pieces. */
    private static String content(JsonNode message, String place) {
        var content = message.path("content");
        if (content.isArray()) {
            return pieces(content);
        }
        if (content.isString() || content.isNull()) {
            return content.stringValue("");
        }
        throw ReplyText.unreadable(place, "has a choice without a message");
    }

    static String pieces(JsonNode content) {
        var text = new StringBuilder();
        for (var piece : content) {
            text.append(piece.path("text").stringValue(""));
        }
        return text.toString();
    }

    private static Sample.Finish finish(String reason, String place) {
        return switch (reason) {
            case "length", "max_tokens", "model_length" -> Sample.Finish.CUT;
            case "content_filter" -> Sample.Finish.WITHHELD;
            case "error" -> throw ReplyText.unreadable(place, "broke off with an error of the model's server");
            default -> Sample.Finish.WHOLE;
        };
    }

    private static Usage usage(JsonNode usage) {
        long input = count(usage.path("prompt_tokens"));
        long cached = Math.max(
                count(usage.path("prompt_tokens_details").path("cached_tokens")),
                count(usage.path("prompt_cache_hit_tokens")));
        return new Usage(input, Math.min(cached, input), count(usage.path("completion_tokens")));
    }

    private static long count(JsonNode number) {
        return number.isIntegralNumber() ? Math.max(0, number.asLong(0)) : 0;
    }
}
