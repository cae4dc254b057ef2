package dev.fanfold.merge.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Who judges: one model or several. */
record Panel(List<Juror> jurors) {
    static Panel first() {
        return new Panel(List.of(new Juror(Optional.empty())));
    }

    Panel on(String model) {
        if (jurors.size() > 1) {
            throw new IllegalArgumentException(
                    "on(\"" + model + "\") names one judge and jury(…) named " + jurors + ": leave one of the two out");
        }
        return new Panel(List.of(named(model)));
    }

    Panel jury(String first, String second, String... more) {
        if (jurors.size() == 1 && jurors.getFirst().model().isPresent()) {
            throw new IllegalArgumentException("on(\"" + jurors.getFirst() + "\") named one judge and jury(…) names "
                    + first + ", " + second + ": leave one of the two out");
        }
        var names = new ArrayList<>(List.of(first, second));
        names.addAll(Arrays.asList(more));
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("a juror sits once, so name each model once, not " + names
                    + "; readings(…) has each read more often");
        }
        return new Panel(names.stream().map(Panel::named).toList());
    }

    private static Juror named(String model) {
        if (model.isBlank()) {
            throw new IllegalArgumentException(
                    "a judge has the name of one of the runtime's models, not \"" + model + "\"");
        }
        return new Juror(Optional.of(model));
    }
}
