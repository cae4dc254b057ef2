package dev.fanfold.rehearsal.reply;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the replies to a request.
 *
 * <p>Law: a reply is fully determined by the dice, the request, the sample and, where the temperature is over 0 and no
 * seed is sent, how often this very body was answered before.
 */
public final class Replies {

    /** Sentences in JSON get shorter until the answer fits the tokens allowed. */
    private static final List<Integer> WIDTHS = List.of(200, 80, 32, 12);

    private final JsonMapper json;
    private final Labels labels;

    /** Replies that read and write JSON by this mapper. */
    public Replies(JsonMapper json) {
        this.json = json;
        this.labels = new Labels(json);
    }

    /**
     * One reply for each sample wanted.
     *
     * @param dice from the server's seed and the body
     * @param turn how many times this very body was answered before
     */
    public List<Reply> to(ChatRequest request, Dice dice, long turn) {
        var turned = request.varies() ? dice.with(request.seed().isPresent() ? 0 : turn) : dice;
        return IntStream.range(0, request.samples())
                .mapToObj(sample -> one(request, request.varies() ? turned.with(sample) : turned))
                .toList();
    }

    private Reply one(ChatRequest request, Dice dice) {
        int room = Tokens.room(request.maxTokens());
        return Reply.within(
                request,
                switch (request.format()) {
                    case Format.Text text -> text(request, room, dice);
                    case Format.AnyObject any ->
                        json.writeValueAsString(
                                json.createObjectNode().put("rehearsed", FreeText.of(request, room / 2, dice)));
                    case Format.Shaped shaped -> shaped(request, shaped, room, dice);
                });
    }

    private String text(ChatRequest request, int room, Dice dice) {
        return labels.askedBy(request)
                .map(closed -> Choice.of(closed, request.subject(), dice))
                .orElseGet(() -> FreeText.of(request, room, dice));
    }

    private String shaped(ChatRequest request, Format.Shaped shaped, int room, Dice dice) {
        return new Blend(json)
                .answer(shaped.schema(), request, room, dice)
                .orElseGet(() -> toSchema(request, shaped, room, dice));
    }

    private String toSchema(ChatRequest request, Format.Shaped shaped, int room, Dice dice) {
        var material = Material.of(request.subject());
        var items = new Items(json).in(request.subject());
        var ending = Ending.askedBy(request.system());
        var text = "";
        for (int width : WIDTHS) {
            var strings = new Strings(ending, width);
            var reply = new SchemaReply(json, new SchemaTree(json, shaped.schema()), items, strings);
            text = json.writeValueAsString(reply.answer(material, dice));
            if (text.length() <= room) {
                return text;
            }
        }
        return text;
    }
}
