package dev.fanfold.cli.show;

import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Points;
import dev.fanfold.merge.synthesis.Unfaithful;
import dev.fanfold.result.Fold;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What results say against themselves, each in the words of its merge. */
final class Reservations {
    private final List<String> undecided = new ArrayList<>();
    private final List<String> unfaithful = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private Reservations() {}

    static List<String> of(Run<?> run) {
        var reservations = new Reservations();
        run.folds().forEach(fold -> fold.reservations().forEach(what -> reservations.add(fold, what, run)));
        return reservations.lines();
    }

    private void add(Fold fold, String what, Run<?> run) {
        switch (value(fold, run)) {
            case Unfaithful text -> unfaithful.add(ShowMessages.unfaithful(fold.path(), what));
            case Ballots<?> votes -> undecided.add(ShowMessages.undecided(fold.path(), what));
            case Points points -> undecided.add(ShowMessages.undecided(fold.path(), what));
            default -> others.add(ShowMessages.reserved(fold.path(), what));
        }
    }

    private List<String> lines() {
        var lines = new ArrayList<>(Findings.advised(undecided, ShowMessages.undecidedAdvice()));
        lines.addAll(Findings.advised(unfaithful, ShowMessages.unfaithfulAdvice()));
        lines.addAll(others);
        return lines;
    }

    private static Object value(Fold fold, Run<?> run) {
        return run.parts().stream()
                .filter(step -> step.id().name().equals(fold.path()))
                .flatMap(step -> step instanceof Part.Done<?> done ? Stream.of((Object) done.value()) : Stream.empty())
                .findFirst()
                .orElse("");
    }
}
