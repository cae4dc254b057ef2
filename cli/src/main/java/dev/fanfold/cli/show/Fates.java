package dev.fanfold.cli.show;

import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Points;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.result.Fold;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import java.util.List;
import java.util.stream.Stream;

/** What became of each part, where the result itself does not show it by the part's name. */
public final class Fates {
    private static final int MOST = 20;

    private Fates() {}

    /** One line for each part, in the order of the plan; none for large splits, of which {@code --json} has all. */
    public static List<String> of(Run<?> run) {
        return run.parts().stream().flatMap(step -> of(step, run)).toList();
    }

    private static Stream<String> of(Part<?> step, Run<?> run) {
        return run.folds().stream()
                .filter(fold ->
                        fold.path().equals(step.id().name()) && fold.parts().size() <= MOST)
                .filter(fold -> step instanceof Part.Done<?>(var id, var value, var effort) && hides(value, fold))
                .flatMap(fold -> lines(fold));
    }

    /** A text hides its parts; a count shows them by ordinal, and by name only where they have none of their own. */
    private static boolean hides(Object value, Fold fold) {
        return switch (value) {
            case Synthesis synthesis -> true;
            case Ballots<?> ballots -> areNamed(fold);
            case Points points -> areNamed(fold);
            default -> false;
        };
    }

    private static boolean areNamed(Fold fold) {
        return fold.parts().stream()
                .map(Part::id)
                .noneMatch(id -> id.name().matches("(attempt|piece) " + (id.ordinal() + 1)));
    }

    private static Stream<String> lines(Fold fold) {
        var lines = fold.ledger().map(Ledger::lines).orElse(List.of());
        return lines.stream()
                .map(line -> ShowMessages.fate(
                        fold.path() + "/" + line.part().name(), line.fate().how()));
    }
}
