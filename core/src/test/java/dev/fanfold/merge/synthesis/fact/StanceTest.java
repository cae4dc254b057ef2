package dev.fanfold.merge.synthesis.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A plain verdict")
class StanceTest {
    private static boolean against(String sentence, String sources) {
        List<Stance> stances = Stream.of(sources.split("\\|")).map(Stance::of).toList();
        return Stance.of(sentence).isAgainst(stances);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "It is recommended.; It is not recommended.",
                "Verdict: recommended; Verdict: not recommended",
                "Verdict: approved.; Our verdict is: rejected.",
                "Verdict: pass; FAIL",
                "The answer is NO.; YES",
                "Verdict: suitable; Recommendation: not recommended",
                "It is safe.; It is unsafe.",
                "It passed the test.; It has not passed the test.",
                "It is unsafe.; It is not unsafe.",
                "It is recommended.; I can't recommend it."
            })
    void that_is_the_opposite_of_all_its_sources_is_against_them(String sentence, String sources) {
        assertThat(against(sentence, sources)).isTrue();
        assertThat(against(sources, sentence)).as("and the other way round").isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "It is recommended.; It is recommended for a weekday.",
                "It is not recommended.; They do not recommend it.",
                "It needs no salt.; Answer: yes",
                "Verdict: cook it.; Verdict: not recommended",
                "One says yes and one says no.; YES",
                "It is recommended.; It is recommended.|It is not recommended.",
                "It is recommended to some and not recommended to others.; It is not recommended.",
                "No, it is not safe.; It is unsafe for children, and no, it is not cheap.",
                "Answer: no eggs needed; Answer: yes",
                "Verdict: recommended; Verdict: not recommended|Tasty. Verdict: recommended.",
                "It passed.; Drop test: passed. Heat test: failed."
            })
    void is_not_against_what_agrees_or_decides_nothing(String sentence, String sources) {
        assertThat(against(sentence, sources)).isFalse();
    }
}
