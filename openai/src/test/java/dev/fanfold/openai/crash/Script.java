package dev.fanfold.openai.crash;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A stand-in for a model: what it answers hangs on the question alone. */
final class Script {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern RECORD = Pattern.compile("\\{\"id\":\"([^\"]+)\"[^}]*?number (\\d+)");
    private static final Pattern QUOTED = Pattern.compile("(?m)^--- [0-9a-f]{12} \\[([A-Z]+\\d*)][^\\n]* ---$");

    private static final Pattern TELL_TALE = Pattern.compile("That makes \\d+ in all");

    /** With fewer records than this it answers about all of them. */
    private static final int FEW = 3;

    private Script() {}

    static String answer(Asked asked) {
        if (asked.schema().contains("\"rulings\"")) {
            return rulings(asked);
        }
        if (asked.schema().contains("\"conflicts\"")) {
            return draft();
        }
        if (asked.schema().contains("\"omitted\"")) {
            return repairs(asked);
        }
        if (asked.system().startsWith("You judge")) {
            return judged(asked);
        }
        if (asked.system().startsWith("Tag")) {
            return tags(asked);
        }
        return asked.system().startsWith("Easy?") ? "YES" : prose(asked);
    }

    /** Another one for each question, so that an answer that went astray shows. */
    private static String prose(Asked asked) {
        var first = asked.system().lines().findFirst().orElse("");
        return first + " That makes " + Math.floorMod((asked.system() + asked.user()).hashCode(), 1_000_003)
                + " in all, more or less.";
    }

    /** What shows that a text quotes answers in prose, and which. */
    static Stream<String> tellTales(String text) {
        return TELL_TALE.matcher(text).results().map(MatchResult::group);
    }

    /** Every third record is left out, until they are few. */
    private static String tags(Asked asked) {
        var records = RECORD.matcher(asked.user()).results().toList();
        return records.stream()
                .filter(record -> records.size() < FEW || number(record) % 3 != 0)
                .map(record -> "{\"id\":\"" + record.group(1) + "\",\"answer\":\"" + parity(record) + "\"}")
                .collect(Collectors.joining(",", "{\"answers\":[", "]}"));
    }

    private static int number(MatchResult record) {
        return Integer.parseInt(record.group(2));
    }

    private static String parity(MatchResult record) {
        return number(record) % 2 == 0 ? "even" : "odd";
    }

    private static String judged(Asked asked) {
        return labels(asked, "CANDIDATE").isEmpty()
                ? "{\"evidence\":\"seen\",\"winner\":\"FIRST\"}"
                : "{\"c1\":{\"evidence\":\"seen\",\"score\":" + (asked.user().contains("another") ? 4 : 3) + "}}";
    }

    private static String draft() {
        return "{\"sentences\":[" + sentence("It is dear.", "P1") + "," + sentence("It is slow.", "P2")
                + "],\"omitted\":[],\"conflicts\":[]}";
    }

    private static String sentence(String text, String source) {
        return "{\"text\":\"" + text + "\",\"sources\":[\"" + source + "\"],\"start\":\"SAME_LINE\"}";
    }

    private static String rulings(Asked asked) {
        var verdict = asked.user().contains("mended") ? "SUPPORTED" : "UNSUPPORTED";
        return labels(asked, "[SN]\\d+").stream()
                .map(id -> "{\"id\":\"" + id + "\",\"reason\":\"because\",\"verdict\":\"" + verdict + "\"}")
                .collect(Collectors.joining(",", "{\"rulings\":[", "]}"));
    }

    private static String repairs(Asked asked) {
        var sources = JSON.writeValueAsString(labels(asked, "P\\d+"));
        return labels(asked, "[SN]\\d+").stream()
                .map(id -> "{\"id\":\"" + id + "\",\"text\":\"It is mended.\",\"sources\":" + sources + "}")
                .collect(Collectors.joining(",", "{\"sentences\":[", "],\"omitted\":[]}"));
    }

    /** The labels under which a prompt quotes something. */
    private static List<String> labels(Asked asked, String form) {
        return QUOTED.matcher(asked.user())
                .results()
                .map(found -> found.group(1))
                .filter(label -> label.matches(form))
                .toList();
    }
}
