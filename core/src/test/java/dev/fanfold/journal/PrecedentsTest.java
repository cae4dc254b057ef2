package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Precedents are held of fans that were stopped early, and of no others")
class PrecedentsTest {
    private static final Ordinals TWO = Ordinals.of(IntStream.of(0, 2));
    private final Precedents precedents = new Precedents();

    private static Line.Merged line(String run, String where, Optional<String> why) {
        return new Line.Merged(run, where, TWO, TWO, TWO, why);
    }

    @Test
    void of_several_in_one_place_the_last_counts() {
        precedents.add(line("r1", "a", Optional.of("enough")));
        precedents.add(line("r2", "a", Optional.of("late")));
        assertThat(precedents.find("a", Long.MAX_VALUE)).map(Line.Merged::run).contains("r2");
        assertThat(precedents.find("b", Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void one_that_was_not_stopped_ends_it() {
        precedents.add(line("r1", "a", Optional.of("enough")));
        precedents.add(line("r2", "a", Optional.empty()));
        assertThat(precedents.find("a", Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void a_run_knows_only_those_from_before_it_began() {
        precedents.add(line("r1", "a", Optional.of("enough")));
        var begun = precedents.count();
        precedents.add(line("r2", "b", Optional.of("enough")));
        assertThat(precedents.find("a", begun)).isPresent();
        assertThat(precedents.find("b", begun)).isEmpty();
    }

    @Test
    void a_million_whole_fans_are_held_nowhere() {
        for (int i = 0; i < 1_000_000; i++) {
            precedents.add(line("r", "fan " + i, Optional.empty()));
        }
        assertThat(precedents.count()).isZero();
    }
}
