package dev.fanfold.cli.check.lint;

import java.util.stream.Stream;

/** A plan that names no model runs only where the command line does. */
final class NoModel implements Rule {
    @Override
    public Stream<Finding> findings(Draft draft) {
        return draft.model().isPresent()
                ? Stream.empty()
                : Stream.of(Finding.note(0, LintMessages.noModel(), LintMessages.nameModel()));
    }
}
