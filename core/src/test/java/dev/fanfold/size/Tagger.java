package dev.fanfold.size;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A model in process that tags each record by its number, and keeps nothing. */
final class Tagger implements Model {
    private static final Pattern RECORD = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"text\":\"message (\\d+)");

    @Override
    public Endpoint endpoint() {
        return Endpoint.rehearsed("tagger");
    }

    @Override
    public Reply reply(Prompt prompt) {
        var rows = RECORD.matcher(prompt.user())
                .results()
                .map(match -> "{\"id\":\"" + match.group(1) + "\",\"answer\":\"" + tag(Long.parseLong(match.group(2)))
                        + "\"}")
                .collect(Collectors.joining(","));
        return Reply.of("{\"answers\":[" + rows + "]}", Usage.NONE);
    }

    static String tag(long number) {
        return number % 3 == 0 ? "fizz" : "plain";
    }
}
