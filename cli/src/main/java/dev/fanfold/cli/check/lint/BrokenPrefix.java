package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.AskText;
import dev.fanfold.cli.plan.CutText;
import dev.fanfold.cli.plan.StepText;
import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.work.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the parts share stands behind what differs, where no provider finds it in its cache.
 *
 * <p>A provider remembers prompts by their beginning, from about a thousand tokens on, and takes less for what it
 * remembers. So what all parts share belongs first.
 */
final class BrokenPrefix implements Rule {
    /** The fewest tokens that the usual provider remembers. */
    private static final long REMEMBERED = 1_024;

    /** Whoever has so many signs in common has more tokens in common than that. */
    private static final int ENOUGH = 20_000;

    @Override
    public Stream<Finding> findings(Draft draft) {
        return draft.plan().steps().stream().flatMap(step -> switch (step.kind()) {
            case Kind.Aspects aspects when aspects.parts().size() > 1 -> aspects(step, aspects.parts(), draft.input());
            case Kind.Volume volume
            when !(volume.cut() instanceof CutText.Batches) ->
                pieces(step, volume.ask(), draft.cut(step).parts());
            default -> Stream.empty();
        });
    }

    /** All parts read the same input, and each begins with a question of its own. */
    private static Stream<Finding> aspects(StepText step, List<AskText> parts, String input) {
        var shared = Draft.tokens(input);
        if (shared < REMEMBERED || !parts.stream().allMatch(AskText::readsInput)) {
            return Stream.empty();
        }
        var head = input.substring(0, Math.min(ENOUGH, input.length()));
        var prompts = parts.stream().map(part -> filled(part, head)).toList();
        return Draft.tokens(beginning(prompts)) >= REMEMBERED
                ? Stream.empty()
                : Stream.of(Finding.note(
                        step.line(),
                        LintMessages.inputLast(step.name(), parts.size(), shared, (parts.size() - 1) * shared),
                        LintMessages.inputFirst()));
    }

    /** What stands behind the piece is the same for all of them. */
    private static Stream<Finding> pieces(StepText step, AskText ask, long parts) {
        var whole = ask.systemText() + "\n" + ask.userText();
        var place = whole.indexOf("{{" + AskText.INPUT + "}}");
        var behind = place < 0 ? 0 : Draft.tokens(whole.substring(place));
        return parts < 2 || behind < REMEMBERED
                ? Stream.empty()
                : Stream.of(Finding.warning(
                        step.line(),
                        LintMessages.instructionsLast(step.name(), parts, behind, (parts - 1) * behind),
                        LintMessages.instructionsFirst()));
    }

    /** An answer of another step is the same for all parts, whatever it is. */
    private static String filled(AskText ask, String input) {
        var whole = new Template(ask.systemText() + "\n" + ask.userText());
        Map<String, String> values = new HashMap<>();
        whole.names().forEach(name -> values.put(name, "answer of " + name));
        values.put(AskText.INPUT, input);
        return whole.fill(values);
    }

    private static String beginning(List<String> prompts) {
        var first = prompts.getFirst();
        var same =
                prompts.stream().mapToInt(other -> common(first, other)).min().orElse(0);
        return first.substring(0, same);
    }

    private static int common(String one, String other) {
        var end = Math.min(one.length(), other.length());
        int same = 0;
        while (same < end && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
