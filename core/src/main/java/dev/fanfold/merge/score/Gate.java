package dev.fanfold.merge.score;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A check in code that a rival must pass before any judge is paid for it.
 *
 * <p>A check that throws stops that rival alone.
 *
 * @param name what people call it; the ledger names the gate that stopped a rival
 * @param passes whether a rival may go on; pure
 */
public record Gate<O>(Optional<String> name, Predicate<O> passes) {
    /**
     * A gate under a name.
     *
     * @throws IllegalArgumentException when the name is blank
     */
    public static <O> Gate<O> gate(String name, Predicate<O> passes) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a gate needs a name, as the ledger says which one stopped a rival");
        }
        return new Gate<>(Optional.of(name), passes);
    }

    /** A gate that is the only one. */
    public static <O> Gate<O> unnamed(Predicate<O> passes) {
        return new Gate<>(Optional.empty(), passes);
    }

    @Override
    public String toString() {
        return name.map(said -> "the gate \"" + said + "\"").orElse("the gate");
    }
}
