package dev.fanfold.merge.score.judge;

import dev.fanfold.model.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An order drawn from a hash of texts.
 *
 * <p>Law: the same texts always come into the same order, however they stood before; only equal ones keep theirs. The hash
 * is over all of them, so none can be written to stand first without knowing all the others.
 *
 * @param turn orders of different turns have nothing to do with one another
 */
record Shuffle(String turn) {
    <T> List<T> of(List<T> things, Function<T, String> text) {
        var all = things.stream().map(text).sorted().collect(Collectors.joining("\0"));
        var seed = Sha256.of(turn + "\0" + all);
        record Drawn<T>(T thing, String lot) {}
        return things.stream()
                .map(thing -> new Drawn<>(thing, Sha256.of(seed + text.apply(thing))))
                .sorted(Comparator.comparing(Drawn::lot))
                .map(Drawn::thing)
                .toList();
    }
}
