package dev.fanfold.cli;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What a synthesiser answers, for scripted models. */
public final class SynthesisText {
    private static final JsonMapper JSON = new JsonMapper();

    private SynthesisText() {}

    /** The text as one sentence that rests on these sources. */
    public static String of(String text, List<String> sources) {
        var root = JSON.createObjectNode();
        var sentence = root.putArray("sentences").addObject().put("text", text);
        sources.forEach(sentence.putArray("sources")::add);
        sentence.put("start", "SAME_LINE");
        root.putArray("omitted");
        root.putArray("conflicts");
        return root.toString();
    }
}
