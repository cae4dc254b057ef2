package dev.fanfold.merge;

import dev.fanfold.merge.ballot.Shown;
import dev.fanfold.merge.count.Groups;
import dev.fanfold.merge.count.Groups.Gap;
import dev.fanfold.merge.count.Groups.Group;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Ledger.Fate;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Puts answers together by a key, such as the ids of all records with one label.
 *
 * <p>Laws: each part is in one group or listed apart, and all stand in the order of the split, never that of finishing.
 * Memory: it grows with the values that are kept, one for each part; to know how many there are, {@link CountBy count}.
 */
public final class GroupBy<O, K, V> implements OnePass<O, Groups<K, V>> {
    private final Function<? super O, ? extends K> key;
    private final BiFunction<PartId, O, ? extends V> value;
    private final Known<K> known;

    GroupBy(Function<? super O, ? extends K> key, BiFunction<PartId, O, ? extends V> value, List<? extends K> known) {
        this.key = key;
        this.value = value;
        this.known = new Known<>(List.copyOf(known));
    }

    /**
     * The same merge, told which keys there may be: they come first, in this order, with nothing in them where nobody gave
     * them.
     *
     * @throws IllegalArgumentException when one stands twice
     */
    public GroupBy<O, K, V> among(List<? extends K> keys) {
        return new GroupBy<>(key, value, keys);
    }

    @Override
    public Taking<O, Groups<K, V>> begin() {
        return new Putting<>(key, value, known.map(ArrayList::new));
    }

    /** It is taken that a value is about as long as an answer. */
    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        return Forecast.none().answering(Stitch.stitched(answers, ", "));
    }

    /** A grouping under way. */
    private static final class Putting<O, K, V> implements Taking<O, Groups<K, V>> {
        private final Function<? super O, ? extends K> key;
        private final BiFunction<PartId, O, ? extends V> value;
        private final Map<K, List<V>> groups;
        private final List<Gap> keyless = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();

        private Putting(
                Function<? super O, ? extends K> key,
                BiFunction<PartId, O, ? extends V> value,
                Map<K, List<V>> groups) {
            this.key = key;
            this.value = value;
            this.groups = groups;
        }

        @Override
        public Fate take(Part<O> part) {
            if (part instanceof Part.Done<O> done) {
                return put(done.id(), Told.<Member<K, V>>by(() -> member(done)));
            }
            var fate = Ledger.fateWithoutAnswer(part);
            gaps.add(new Gap(part.id(), fate.how()));
            return fate;
        }

        private Member<K, V> member(Part.Done<O> done) {
            return new Member<>(key.apply(done.value()), value.apply(done.id(), done.value()));
        }

        private Fate put(PartId part, Told<Member<K, V>> told) {
            return switch (told) {
                case Told.Is<Member<K, V>>(var member) -> {
                    groups.computeIfAbsent(member.key(), first -> new ArrayList<>())
                            .add(member.value());
                    yield new Fate.Used("in the group " + Shown.of(member.key()));
                }
                case Told.Broke<Member<K, V>>(var why) -> {
                    keyless.add(new Gap(part, why));
                    yield new Fate.LeftOut(why);
                }
            };
        }

        @Override
        public Groups<K, V> result() {
            var all = groups.entrySet().stream()
                    .map(group -> new Group<>(group.getKey(), group.getValue()))
                    .toList();
            return new Groups<>(all, keyless, gaps);
        }
    }

    private record Member<K, V>(K key, V value) {
        private Member {
            Objects.requireNonNull(key, "it told no key");
            Objects.requireNonNull(value, "it told no value");
        }
    }
}
