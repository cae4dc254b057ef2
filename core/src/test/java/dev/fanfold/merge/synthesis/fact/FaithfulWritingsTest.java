package dev.fanfold.merge.synthesis.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.merge.synthesis.Faithful;
import dev.fanfold.merge.synthesis.Start;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.merge.synthesis.check.CodeCheckedText;
import dev.fanfold.merge.synthesis.form.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of two hundred syntheses by dice")
class FaithfulWritingsTest {
    private static final long SEED = 20_261;
    private static final int MANY = 200;

    /** Three parts of three facts each, and what is written of them. */
    private record Case(List<String> parts, List<Draft.Written> sentences) {
        static Case by(RandomGenerator dice) {
            var parts = new ArrayList<String>();
            var sentences = new ArrayList<Draft.Written>();
            for (int part = 1; part <= 3; part++) {
                var text = new ArrayList<String>();
                for (int fact = 0; fact < 3; fact++) {
                    var pair = Writings.pair(dice);
                    text.add(pair.getFirst());
                    sentences.add(new Draft.Written(pair.getLast(), List.of("P" + part), Start.SAME_LINE));
                }
                parts.add(String.join(" ", text));
            }
            return new Case(parts, sentences);
        }

        Synthesis made(List<Draft.Written> written) {
            return CodeCheckedText.of(parts, new Draft(written, List.of(), List.of()));
        }
    }

    private static List<Case> cases() {
        var dice = new SplittableRandom(SEED);
        return IntStream.range(0, MANY).mapToObj(i -> Case.by(dice)).toList();
    }

    @Test
    void at_most_one_in_a_hundred_faithful_ones_is_flagged() {
        var flagged = cases().stream()
                .map(one -> one.made(one.sentences()))
                .filter(made -> !(made instanceof Faithful))
                .map(Synthesis::reservations)
                .toList();
        assertThat(flagged).as("seed %d", SEED).hasSizeLessThanOrEqualTo(MANY / 100);
    }

    @Test
    void every_one_that_invents_a_number_is_caught() {
        var dice = new SplittableRandom(SEED);
        for (var one : cases()) {
            var lies = new ArrayList<>(one.sentences());
            int invented = 100_001 + dice.nextInt(899_999);
            int at = dice.nextInt(lies.size());
            var lie = List.of(
                            "It has %d kcal.", "%d people said so.", "It costs %d euros.", "It takes about %d minutes.")
                    .get(dice.nextInt(4))
                    .formatted(invented);
            lies.set(at, new Draft.Written(lie, lies.get(at).sources(), Start.SAME_LINE));
            assertThat(one.made(lies)).as(lie + " of " + one.parts()).isNotInstanceOf(Faithful.class);
        }
    }

    @Test
    void every_one_that_changes_a_number_is_caught() {
        int changed = 0;
        for (var one : cases()) {
            for (int i = 0; i < one.sentences().size(); i++) {
                var written = one.sentences().get(i);
                var other = written.text()
                        .replaceAll("(?<![\\d.,:/-])(\\d{2})(?= (?:min|minutes|euros|days|%|percent))", "9$1");
                if (!other.equals(written.text())) {
                    changed++;
                    var lies = new ArrayList<>(one.sentences());
                    lies.set(i, new Draft.Written(other, written.sources(), Start.SAME_LINE));
                    assertThat(one.made(lies)).as(other + " of " + one.parts()).isNotInstanceOf(Faithful.class);
                }
            }
        }
        assertThat(changed).isGreaterThan(100);
    }

    @Test
    void every_one_that_drops_a_part_is_caught() {
        for (var one : cases()) {
            for (int part = 1; part <= 3; part++) {
                var label = List.of("P" + part);
                var rest = one.sentences().stream()
                        .filter(written -> !written.sources().equals(label))
                        .toList();
                assertThat(one.made(rest)).as("without " + label).isNotInstanceOf(Faithful.class);
            }
        }
    }
}
