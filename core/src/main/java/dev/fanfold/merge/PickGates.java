package dev.fanfold.merge;

import dev.fanfold.merge.score.Gate;
import java.util.List;

/** The gates of a pick, each seen as one for what the rivals answer. */
final class PickGates {
    private PickGates() {}

    static <O> List<Gate<O>> of(List<? extends Gate<? super O>> gates) {
        return gates.stream().map(gate -> PickGates.<O>narrowed(gate)).toList();
    }

    private static <O> Gate<O> narrowed(Gate<? super O> gate) {
        return new Gate<>(gate.name(), rival -> passes(gate, rival));
    }

    private static <T> boolean passes(Gate<T> gate, T rival) {
        return gate.passes().test(rival);
    }
}
