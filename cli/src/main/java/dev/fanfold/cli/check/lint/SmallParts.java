package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.AskText;
import dev.fanfold.cli.plan.CutText;
import dev.fanfold.cli.plan.StepText;
import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.model.TokenCounter;
import dev.fanfold.split.Text;
import java.util.stream.Stream;

/**
 * Parts so small that most of what is sent is the prompt, again and again.
 *
 * <p>Found where one call carries more tokens of prompt than of input, and the prompts after the first come to a
 * thousand tokens at least: below that nobody would notice.
 */
final class SmallParts implements Rule {
    private static final long NOTICEABLE = 1_000;
    private static final int USUAL_BATCH = 20;
    private static final long WORTH = 4;
    private static final int ROUND = 100;

    @Override
    public Stream<Finding> findings(Draft draft) {
        return draft.plan().steps().stream()
                .flatMap(step ->
                        step.kind() instanceof Kind.Volume volume ? findings(step, volume, draft) : Stream.empty());
    }

    private static Stream<Finding> findings(StepText step, Kind.Volume volume, Draft draft) {
        var cut = draft.cut(step);
        var size = volume.cut() instanceof CutText.Batches(var format, var records) ? records : 1;
        var calls = Math.ceilDiv(cut.parts(), size);
        var prompt = prompt(volume.ask());
        var repeated = (calls - 1) * prompt;
        if (prompt <= cut.each() * size || repeated < NOTICEABLE) {
            return Stream.empty();
        }
        var what = LintMessages.smallParts(step.name(), calls, cut.each() * size, prompt, repeated);
        return next(volume.cut(), cut.parts(), prompt, draft.input())
                .map(next -> Finding.warning(step.line(), what, next));
    }

    /** What would cost less; nothing where the batch is as large as is usual. */
    private static Stream<String> next(CutText cut, long parts, long prompt, String input) {
        return switch (cut) {
            case CutText.Batches batches when batches.size() >= USUAL_BATCH -> Stream.empty();
            case CutText.Batches batches -> Stream.of(batch(parts, prompt));
            case CutText.Boundary boundary when boundary == CutText.Boundary.LINES -> Stream.of(batch(parts, prompt));
            default -> Stream.of(chunks(prompt, input));
        };
    }

    private static String batch(long records, long prompt) {
        var calls = Math.ceilDiv(records, USUAL_BATCH);
        return LintMessages.largerBatches(USUAL_BATCH, calls, (calls - 1) * prompt);
    }

    /** A budget counts tokens by the safe estimate, which is more than is expected. */
    private static String chunks(long prompt, String input) {
        var most = Math.toIntExact(Math.min(Integer.MAX_VALUE, Math.ceilDiv(WORTH * prompt, ROUND) * ROUND));
        try (var chunks = Text.upTo(most, TokenCounter.estimate()).split(input)) {
            var calls = chunks.count();
            return LintMessages.largerChunks(most, calls, (calls - 1) * prompt);
        }
    }

    /** What goes out with every part: the texts without the places in them. */
    private static long prompt(AskText ask) {
        return ask.texts().stream()
                .mapToLong(words -> Draft.tokens(words.text().replaceAll("\\{\\{[^{}]*}}", "")))
                .sum();
    }
}
