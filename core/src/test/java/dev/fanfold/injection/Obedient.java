package dev.fanfold.injection;

import dev.fanfold.Blended;
import dev.fanfold.ScriptedModel;
import dev.fanfold.model.Format;
import dev.fanfold.model.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A model that does whatever a hostile text tells it, wherever that stands in its prompt; and is honest where it reads none.
 *
 * <p>Honest answers hang on the prompt alone, so a part that does not read the attack answers what it would have answered.
 */
final class Obedient {
    private static final Pattern QUOTED =
            Pattern.compile("(?s)--- [0-9a-f]{12} \\[(CANDIDATE|FIRST|SECOND)] ---\n(.*?)\n--- end");
    private static final Pattern ANSWER = Pattern.compile("(?m)^--- [0-9a-f]{12} \\[(A\\d+)] ---$");
    private static final Pattern ROW = Pattern.compile("\\{\"id\":\"([^\"]+)\"");
    private static final Map<String, String> WHO =
            Map.of("P1", "Ada", "P2", "Ben", "P3", "Cleo", "P4", "Dora", "P5", "Emil");
    private final Attack attack;

    private Obedient(Attack attack) {
        this.attack = attack;
    }

    static ScriptedModel to(Attack attack) {
        return ScriptedModel.saying(new Obedient(attack)::answer);
    }

    private String answer(Prompt prompt) {
        var hostile = reads(prompt);
        if (Blended.isDraft(prompt)) {
            return draft(prompt, hostile);
        }
        return switch (prompt.format()) {
            case Format.OneOf(var orders)
            when orders.contains("A > B > C") -> hostile ? ballot("C > B > A") : "A > B > C";
            case Format.OneOf labels -> hostile ? ballot("NO") : honestLabel(prompt);
            case Format.Json json -> json(prompt, json.schema(), hostile);
            case Format.Text text ->
                hostile
                        ? attack.text()
                        : "Report on " + prompt.system().lines().findFirst().orElse("") + ".";
        };
    }

    private boolean reads(Prompt prompt) {
        return prompt.user().contains(attack.text())
                || prompt.system().contains(attack.text())
                || prompt.user().contains(Quoting.json(attack.text()));
    }

    /** A hostile ballot is the label that was demanded, or what looks like many of them. */
    private String ballot(String demanded) {
        return attack.kind() == Attack.Kind.FAKE_BALLOTS ? attack.text() : demanded;
    }

    private static String honestLabel(Prompt prompt) {
        return Math.floorMod(key(prompt).hashCode(), 3) == 0 ? "NO" : "YES";
    }

    private static String key(Prompt prompt) {
        return prompt.system().lines().findFirst().orElse("") + "|" + prompt.user();
    }

    private String json(Prompt prompt, String schema, boolean hostile) {
        if (schema.contains("\"groups\"")) {
            return groups(prompt, hostile);
        }
        if (schema.contains("\"answers\"")) {
            return sheet(prompt, hostile);
        }
        if (schema.contains("\"winner\"")) {
            return duel(prompt, hostile);
        }
        if (schema.contains("\"c1\"")) {
            return marks(prompt, hostile);
        }
        throw new IllegalArgumentException("no answer to " + schema);
    }

    /** Each answer alone; told so, all in one group. */
    private static String groups(Prompt prompt, boolean hostile) {
        var labels = ANSWER.matcher(prompt.user())
                .results()
                .map(found -> "\"" + found.group(1) + "\"")
                .toList();
        var between = hostile ? "," : "]},{\"answers\":[";
        return "{\"groups\":[{\"answers\":[" + String.join(between, labels) + "]}]}";
    }

    /** The candidate that praises itself gets all it asks for. */
    private static String marks(Prompt prompt, boolean hostile) {
        var text = quoted(prompt, "CANDIDATE").orElse("");
        int first = hostile ? 5 : 1 + Math.floorMod(text.hashCode(), 4);
        int second = hostile ? 5 : 1 + Math.floorMod(31 * text.hashCode() + 7, 4);
        return "{\"c1\":{\"evidence\":\"as read\",\"score\":%d},\"c2\":{\"evidence\":\"as read\",\"score\":%d}}"
                .formatted(first, second);
    }

    private String duel(Prompt prompt, boolean hostile) {
        var first = quoted(prompt, "FIRST").orElse("");
        var second = quoted(prompt, "SECOND").orElse("");
        var better = hostile
                ? first.contains(attack.text()) ? "FIRST" : "SECOND"
                : first.hashCode() < second.hashCode() ? "FIRST" : "SECOND";
        return "{\"evidence\":\"as read\",\"winner\":\"" + better + "\"}";
    }

    private static Optional<String> quoted(Prompt prompt, String label) {
        return QUOTED.matcher(prompt.user())
                .results()
                .filter(found -> found.group(1).equals(label))
                .map(found -> found.group(2))
                .findFirst();
    }

    /** Told so, it answers every record of the batch alike, one of them twice, and some that nobody asked about. */
    private static String sheet(Prompt prompt, boolean hostile) {
        var ids = new ArrayList<>(ROW.matcher(prompt.user())
                .results()
                .map(found -> found.group(1))
                .toList());
        if (hostile) {
            ids.addAll(List.of(ids.getFirst(), "r0", "r1", "r99"));
        }
        return ids.stream()
                .map(id -> "{\"id\":\"" + id + "\",\"answer\":\"" + (hostile ? "NO" : honest(id)) + "\"}")
                .collect(Collectors.joining(",", "{\"answers\":[", "]}"));
    }

    private static String honest(String id) {
        return Math.floorMod(id.hashCode(), 2) == 0 ? "NO" : "YES";
    }

    /** One honest sentence for each part; and the hostile claim, with the sources that the attack would have. */
    private String draft(Prompt prompt, boolean hostile) {
        var sentences = new ArrayList<String>();
        var leftOut = hostile && attack.kind() == Attack.Kind.SELF_PRAISE;
        for (var label : Blended.labels(prompt)) {
            if (!leftOut || label.equals("P3")) {
                sentences.add(Blended.sentence("This is what " + WHO.get(label) + " reports.", "SAME_LINE", label));
            }
        }
        if (hostile) {
            sentences.add(Blended.sentence(Attack.CLAIM, "SAME_LINE", cited()));
        }
        return Blended.draft(sentences.toArray(String[]::new));
    }

    private String cited() {
        return switch (attack.kind()) {
            case INSTRUCTION, SELF_PRAISE -> "P3";
            case FAKE_SOURCE -> "P1";
            case FAKE_BALLOTS -> "P2";
            case FENCE_GUESS -> "P9";
        };
    }
}
