package dev.fanfold.merge.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which answers mean the same, as a judge says it: data, to be checked. */
public record Grouping(List<Group> groups) {
    public Grouping {
        groups = List.copyOf(groups);
    }

    /** Labels of answers that mean the same. */
    public record Group(List<String> answers) {
        public Group {
            answers = List.copyOf(answers);
        }
    }

    /** What is wrong with it, held against the labels that were given out: each must stand in it exactly once. */
    public Optional<String> fault(List<String> labels) {
        var left = new ArrayList<>(labels);
        for (var group : groups) {
            for (var label : group.answers()) {
                if (!left.remove(label)) {
                    return Optional.of(
                            labels.contains(label)
                                    ? label + " stands in it more than once"
                                    : "it names an answer that does not exist");
                }
            }
        }
        return left.isEmpty() ? Optional.empty() : Optional.of("these are in no group: " + String.join(", ", left));
    }
}
