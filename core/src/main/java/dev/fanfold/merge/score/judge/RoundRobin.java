package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.score.Mode;
import java.util.List;
import java.util.stream.IntStream;

/** Compares each candidate with each other, all at once. */
record RoundRobin(Duels duels) {
    Contest of(List<Candidate> candidates) {
        if (candidates.size() > Mode.RoundRobin.MOST) {
            throw new IllegalStateException(Mode.RoundRobin.tooMany(candidates.size()));
        }
        var pairs = IntStream.range(0, candidates.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, candidates.size())
                        .mapToObj(j -> new Duels.Pair(candidates.get(i), candidates.get(j))))
                .toList();
        return new League(candidates.stream().map(Candidate::part).toList(), duels.of(pairs)).contest();
    }
}
