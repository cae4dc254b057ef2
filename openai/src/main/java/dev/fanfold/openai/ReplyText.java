package dev.fanfold.openai;

import dev.fanfold.model.Mishap;
import dev.fanfold.model.ModelException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bytes of a reply as JSON: read strictly, and what is not JSON is said to be what it looks like. */
final class ReplyText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Pattern PAGE =
            Pattern.compile("\\s*<(?:!doctype\\s+html|html|head)\\b", Pattern.CASE_INSENSITIVE);

    private ReplyText() {}

    /**
     * Reads one JSON value.
     *
     * @throws ModelException.Transient when the bytes are no UTF-8 or no JSON
     * @throws ModelException.Stop when they are a web page, which the next call would get as well
     */
    static JsonNode json(byte[] bytes, String place) {
        var text = utf8(bytes, place);
        if (text.isBlank()) {
            throw unreadable(place, "is empty");
        }
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            // The cause stays out: its message quotes the text.
            throw isPage(text) ? noEndpoint(place) : unreadable(place, looks(text));
        }
    }

    static boolean isPage(String text) {
        return PAGE.matcher(text).lookingAt();
    }

    static ModelException.Transient unreadable(String place, String why) {
        return new ModelException.Transient("unreadable: the reply of " + place + " " + why)
                .as(Mishap.OnTheWire.UNREADABLE_REPLY);
    }

    private static ModelException.Stop noEndpoint(String place) {
        return new ModelException.Stop("this address is no chat endpoint: " + place
                + " answered with a web page; check the base address, which often ends in /v1");
    }

    private static String utf8(byte[] bytes, String place) {
        try {
            // A fresh decoder reports what is malformed instead of replacing it.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable(place, "is not UTF-8");
        }
    }

    private static String looks(String text) {
        var start = text.stripLeading();
        if (start.startsWith("<")) {
            return "is markup, not JSON: check the base address";
        }
        return start.startsWith("data:")
                ? "is a stream, though none was asked for"
                : "is no whole JSON"
                        + (text.length() < 100 ? "" : String.format(Locale.ROOT, " (%,d characters)", text.length()));
    }
}
