package dev.fanfold.merge.count;

import dev.fanfold.merge.ballot.Shown;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Qualified;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers put together by a key.
 *
 * <p>Law: every part is in here exactly once: in a group, among those without a key or among the gaps.
 *
 * @param groups those that the merge was told of in the order told, then each other in the order in which its key first
 *     stands in the split
 * @param keyless answers that are in no group, as the code that tells their key or value broke on them
 * @param gaps parts without an answer, in the order of the split
 */
public record Groups<K, V>(List<Group<K, V>> groups, List<Gap> keyless, List<Gap> gaps) implements Qualified {
    public Groups {
        groups = List.copyOf(groups);
        keyless = List.copyOf(keyless);
        gaps = List.copyOf(gaps);
    }

    /**
     * A key and what belongs to it.
     *
     * @param values in the order of the split; none where the key was told of and nobody gave it
     */
    public record Group<K, V>(K key, List<V> values) {
        public Group {
            values = List.copyOf(values);
        }
    }

    /** A part that is in no group, and why. */
    public record Gap(PartId part, String why) {}

    /** What belongs to this key, in the order of the split. */
    public List<V> of(K key) {
        return groups.stream()
                .filter(group -> Objects.equals(group.key(), key))
                .flatMap(group -> group.values().stream())
                .toList();
    }

    /** A gap speaks for itself, and whoever runs this counts it. */
    @Override
    public List<String> reservations() {
        return keyless.stream()
                .limit(1)
                .map(first -> "answers in no group: " + keyless.size() + "; " + first.part() + ": " + first.why())
                .toList();
    }

    /** One line a group, such as {@code positive (2): m1, m4}, and one for what is in none. */
    @Override
    public String toString() {
        var lines = groups.stream()
                .map(group ->
                        line(Shown.of(group.key()), group.values().stream().map(Object::toString)));
        var outside = Stream.concat(rest("without a key", keyless), rest("without an answer", gaps));
        return Stream.concat(lines, outside).collect(Collectors.joining("\n"));
    }

    private static Stream<String> rest(String what, List<Gap> parts) {
        return parts.isEmpty()
                ? Stream.empty()
                : Stream.of(line(what, parts.stream().map(gap -> gap.part().name())));
    }

    private static String line(String head, Stream<String> values) {
        var all = values.toList();
        return head + " (" + all.size() + ")" + (all.isEmpty() ? "" : ": " + String.join(", ", all));
    }
}
