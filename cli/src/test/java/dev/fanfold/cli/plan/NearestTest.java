package dev.fanfold.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The nearest known word is suggested, if it is near")
class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "review, review, 0",
        "review, Review, 0",
        "reveiw, review, 1",
        "revew, review, 1",
        "reviews, review, 1",
        "revive, review, 2",
        "'', abc, 3",
        "kitten, sitting, 3"
    })
    void the_distance_counts_letters_to_insert_delete_change_or_swap(String one, String other, int distance) {
        assertThat(Nearest.distance(one, other)).isEqualTo(distance);
        assertThat(Nearest.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void the_nearest_of_several_wins_and_what_is_far_is_not_suggested() {
        var known = List.of("cost", "costs", "review");
        assertThat(Nearest.to("costts", known)).contains("costs");
        assertThat(Nearest.to("weather", known)).isEmpty();
        assertThat(Nearest.to("x".repeat(100_000), known)).isEmpty();
    }
}
