package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.split.Entry;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Records that cannot be read are asked about nowhere, and missing from the result. */
final class BrokenRecords implements Rule {
    @Override
    public Stream<Finding> findings(Draft draft) {
        return draft.plan().steps().stream()
                .filter(step -> step.kind() instanceof Kind.Volume)
                .flatMap(step -> {
                    var cut = draft.cut(step);
                    return cut.firstBad().stream()
                            .map(first -> Finding.warning(
                                    step.line(),
                                    LintMessages.broken(step.name(), cut.bad(), cut.parts(), first.message()),
                                    LintMessages.mend(fields(first))));
                });
    }

    /** Those that the record has, where it is an object. */
    private static List<String> fields(Entry.Bad record) {
        try {
            return List.copyOf(JsonMapper.shared().readTree(record.raw()).propertyNames());
        } catch (JacksonException broken) {
            return List.of();
        }
    }
}
