package dev.fanfold.merge.synthesis.check;

import dev.fanfold.merge.judge.Heard;
import dev.fanfold.merge.synthesis.form.Repairs;
import dev.fanfold.work.Call;
import java.util.List;
import java.util.Optional;

/**
 * Makes one text of one material: one call and the checks in code; with a judge, one call more, and at most two repairs.
 *
 * <p>A repair writes only what failed, and the judge sees only what it changed.
 *
 * @param judge who holds the text against its sources; empty for code alone, which then repairs nothing
 * @param dropping whether a sentence that still fails is taken out
 */
public record Weaver(Editor editor, Optional<Judge> judge, boolean dropping) {
    /** How many times what failed is written anew, at most. */
    public static final int REPAIRS = 2;

    Text woven(Material material, Place place, Call call) {
        var checks = new CodeChecks(material);
        var draft = Text.of(material, editor.draft(material, place, call));
        var text = draft.with(draft.lines().stream().map(checks::checked).toList());
        var sure = judge.map(who -> mended(judged(text, text.lines(), who, call), checks, who, call))
                .orElse(text);
        return dropping ? sure.withoutFailing() : sure;
    }

    private Text mended(Text text, CodeChecks checks, Judge who, Call call) {
        var now = text;
        for (int round = 0; round < REPAIRS && worthRepair(now); round++) {
            var repairs = repairs(now, call);
            if (repairs.isEmpty()) {
                return now;
            }
            var changed = new Mending(now, repairs.get())
                    .changed().stream().map(checks::checked).toList();
            now = new Mending(now, repairs.get()).applied(changed);
            now = changed.isEmpty() ? now : judged(now, changed, who, call);
        }
        return now;
    }

    private static boolean worthRepair(Text text) {
        return text.troubles().isEmpty()
                && !(text.failing().isEmpty() && text.gaps().isEmpty());
    }

    private Text judged(Text text, List<Line> lines, Judge who, Call call) {
        return who.judged(text.material(), lines, call)
                .map(ruled -> text.with(Mending.replaced(text.lines(), ruled)))
                .orElseGet(() -> text.troubled("the judge gave no answer that could be used"));
    }

    /** A repair that cannot be had, or cannot be read, leaves the text as it is. */
    private Optional<Repairs> repairs(Text text, Call call) {
        return editor.repair(text.material(), text.failing(), text.gaps(), call)
                        instanceof Heard.Answer<Repairs>(var repairs)
                ? Optional.of(repairs)
                : Optional.empty();
    }
}
