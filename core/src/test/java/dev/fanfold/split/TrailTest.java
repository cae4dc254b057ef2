package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TrailTest {

    @Test
    void it_cuts_where_the_other_cuts_and_tells_each_piece_once_in_order() {
        Seeds.forAll(200, seeds -> {
            String text = seeds.text();
            var trail = new Trail<>(Text.lines());
            var pieces = trail.split(text).toList();
            assertThat(pieces).isEqualTo(Text.lines().split(text).toList());
            assertThat(pieces).allMatch(piece -> piece.equals(trail.next()));
            assertThatThrownBy(trail::next).isInstanceOf(NoSuchElementException.class);
        });
    }

    @Test
    void a_piece_is_under_way_only_once_it_was_taken() {
        var trail = new Trail<>(Text.lines());
        var pieces = trail.split("a\nb\n").iterator();
        assertThatThrownBy(trail::next).hasMessageContaining("no piece is under way");
        assertThat(pieces.next()).isEqualTo("a\n");
        assertThat(trail.next()).isEqualTo("a\n");
    }

    @Test
    void it_is_the_last_input_that_is_remembered() {
        var trail = new Trail<>(Text.lines());
        assertThat(trail.split("old\n")).hasSize(1);
        assertThat(trail.split("new\n")).hasSize(1);
        assertThat(trail.next()).isEqualTo("new\n");
        assertThatThrownBy(trail::next).isInstanceOf(NoSuchElementException.class);
    }
}
