package dev.fanfold.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is asked for now is told from what a journal answers")
class FreshTest {
    private final Fresh fresh = new Fresh();

    @Test
    void and_is_all_where_there_is_no_journal() {
        fresh.answered();
        assertThat(fresh.of(0)).isZero();
        assertThat(fresh.of(480)).isEqualTo(480);
    }

    @Test
    void and_is_nothing_while_only_the_journal_answers() {
        IntStream.range(0, 24).forEach(call -> fresh.recalled());
        assertThat(fresh.of(480)).isZero();
    }

    @Test
    void by_the_share_of_its_calls() {
        IntStream.range(0, 24).forEach(call -> fresh.recalled());
        fresh.answered();
        assertThat(fresh.of(500)).isEqualTo(20);
        fresh.answered();
        assertThat(fresh.of(520)).isEqualTo(40);
        assertThat(fresh.recalls()).isEqualTo(24);
    }

    @Test
    void and_never_falls() {
        fresh.answered();
        assertThat(fresh.of(20)).isEqualTo(20);
        fresh.recalled();
        assertThat(fresh.of(20)).isEqualTo(20);
        assertThat(fresh.of(40)).isEqualTo(20);
    }
}
