package dev.fanfold.merge.score;

import static dev.fanfold.merge.score.Rubric.criterion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rubric")
class RubricTest {
    private static final Rubric RUBRIC = Rubric.of(criterion("good", 1));

    @Test
    void has_each_criterion_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rubric.of(criterion("short", 1), criterion("good", 2), criterion("short", 3)))
                .withMessage("a rubric has each criterion once: \"short\"");
    }

    @Test
    void is_read_three_times_by_the_first_model_for_each_rival_alone_unless_said_otherwise() {
        assertThat(RUBRIC.mode()).isEqualTo(new Mode.Pointwise(3, 0));
        assertThat(RUBRIC.jurors()).extracting(Juror::model).containsExactly(java.util.Optional.empty());
        assertThat(RUBRIC.listwise().mode()).isEqualTo(new Mode.Listwise(5));
    }

    @Test
    void takes_its_settings_in_any_order() {
        assertThat(RUBRIC.readings(7).listwise().mode())
                .isEqualTo(RUBRIC.listwise().readings(7).mode());
        assertThat(RUBRIC.equalWithin(.5).pointwise().readings(2).mode()).isEqualTo(new Mode.Pointwise(2, .5));
    }

    @Test
    void refuses_two_ways_at_once_and_names_both() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RUBRIC.roundRobin().knockout())
                .withMessageContaining("roundRobin()")
                .withMessageContaining("knockout()");
        assertThatIllegalArgumentException().isThrownBy(() -> RUBRIC.listwise().pointwise());
        assertThat(RUBRIC.knockout().knockout().mode()).isEqualTo(new Mode.Knockout());
    }

    @Test
    void refuses_settings_that_its_way_has_no_use_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RUBRIC.readings(4).roundRobin())
                .withMessageContaining("readings(4)")
                .withMessageContaining("roundRobin()");
        assertThatIllegalArgumentException().isThrownBy(() -> RUBRIC.knockout().readings(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RUBRIC.listwise().equalWithin(.5))
                .withMessageContaining("equalWithin(0.5)");
    }

    @Test
    void refuses_figures_out_of_their_range() {
        assertThatIllegalArgumentException().isThrownBy(() -> RUBRIC.equalWithin(-.1));
        assertThatIllegalArgumentException().isThrownBy(() -> RUBRIC.equalWithin(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> RUBRIC.equalWithin(4.1));
        assertThatIllegalArgumentException().isThrownBy(() -> RUBRIC.readings(0));
    }

    @Test
    void has_one_judge_or_a_jury_in_which_each_sits_once() {
        assertThat(RUBRIC.on("a").on("b").jurors()).hasToString("[b]");
        assertThat(RUBRIC.jury("a", "b", "c").jurors()).hasToString("[a, b, c]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RUBRIC.jury("a", "b").on("c"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RUBRIC.on("c").jury("a", "b"))
                .withMessageContaining("on(\"c\")");
        assertThatIllegalArgumentException().isThrownBy(() -> RUBRIC.jury("a", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> RUBRIC.on(" "));
    }
}
