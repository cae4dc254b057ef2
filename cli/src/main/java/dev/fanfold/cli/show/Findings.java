package dev.fanfold.cli.show;

import dev.fanfold.model.ModelException;
import dev.fanfold.result.Fold;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.work.UnreadableAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What stands against taking a result for whole, each with what to do about it. */
public final class Findings {
    private static final int GAPS_SHOWN = 5;
    private static final Pattern LINE = Pattern.compile("line \\d+");

    private Findings() {}

    /** One line each; empty for a whole run. */
    public static List<String> of(Run<?> run) {
        var lines = new ArrayList<String>();
        lines.addAll(advised(
                run.folds().stream().flatMap(fold -> gaps(fold).stream()).toList(), gapsAdvice(run)));
        lines.addAll(Reservations.of(run));
        lines.addAll(advised(
                run.dependences().stream().map(ShowMessages::dependence).toList(), ShowMessages.dependenceAdvice()));
        run.fellBack().forEach(note -> lines.add(ShowMessages.fellBack(note.why())));
        return lines;
    }

    /** Another try is no help where a cap was met or a line is broken; what that was is said with the gap. */
    private static String gapsAdvice(Run<?> run) {
        var all = run.folds().stream().flatMap(fold -> fold.gaps().stream()).toList();
        var gaps = all.stream().filter(gap -> !broken(gap)).toList();
        if (gaps.isEmpty()) {
            return ShowMessages.mendAdvice();
        }
        return asked(gaps) + (gaps.size() < all.size() ? ShowMessages.mendToo() : "");
    }

    private static String asked(List<? extends Part<?>> gaps) {
        if (gaps.stream().allMatch(Findings::unread)) {
            return ShowMessages.unreadAdvice();
        }
        return gaps.stream().allMatch(Findings::capped) ? ShowMessages.missingAdvice() : ShowMessages.gapsAdvice();
    }

    /** A record that nobody could be asked about is named by its line, and so is what is wrong with it. */
    private static boolean broken(Part<?> gap) {
        return gap instanceof Part.Failed<?> failed
                && LINE.matcher(gap.id().name()).matches()
                && failed.why().startsWith(gap.id().name() + ": ");
    }

    private static boolean unread(Part<?> gap) {
        return gap instanceof Part.Failed<?> failed && failed.cause() instanceof UnreadableAnswerException;
    }

    private static boolean capped(Part<?> gap) {
        return gap instanceof Part.Failed<?> failed && failed.cause() instanceof ModelException.Cap;
    }

    static List<String> advised(List<String> lines, String advice) {
        if (lines.isEmpty()) {
            return lines;
        }
        var all = new ArrayList<>(lines);
        all.add(advice);
        return all;
    }

    private static List<String> gaps(Fold fold) {
        var gaps = fold.gaps();
        var lines = new ArrayList<String>();
        gaps.stream()
                .limit(GAPS_SHOWN)
                .forEach(gap ->
                        lines.add(ShowMessages.gap(fold.path() + "/" + gap.id().name(), why(gap))));
        if (gaps.size() > GAPS_SHOWN) {
            lines.add(ShowMessages.moreGaps(fold.path(), gaps.size() - GAPS_SHOWN));
        }
        return lines;
    }

    private static String why(Part<?> gap) {
        return switch (gap) {
            case Part.Done<?> done -> Objects.toString(done.value());
            case Part.Failed<?> failed -> failed.why();
            case Part.Skipped<?> skipped -> skipped.why();
        };
    }
}
