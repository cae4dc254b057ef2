package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Smith met Mrs. Jones.",
                "See No. 5 and Fig. 3 on pp. 12 of it.",
                "It was J. R. R. Tolkien.",
                "The U.S. Senate said so.",
                "Take fruit, e.g. Apples.",
                "It costs 3.50 dollars.",
                "(Prof. Plum did it.)",
            })
    void a_sentence_does_not_end_after_an_abbreviation(String one) {
        assertThat(sentences(one + " Next one.")).containsExactly(one + " ", "Next one.");
    }

    @Test
    void a_number_alone_makes_an_abbreviation_of_no() {
        assertThat(sentences("Is it? No. It is not. See no. 7.")).hasSize(4);
    }

    @Test
    void i_at_the_end_of_a_sentence_is_a_word() {
        assertThat(sentences("So do I. Then we left.")).hasSize(2);
    }

    @Test
    void a_line_break_ends_no_sentence_but_a_paragraph_does() {
        assertThat(sentences("One goes\non here. Two\n\nThree"))
                .containsExactly("One goes\non here. ", "Two\n\n", "Three");
    }

    @Test
    void a_full_stop_is_never_cut_off_by_a_heading_below() {
        assertThat(sentences("# One.\n\n# Two.\n\nThree.")).containsExactly("# One.\n\n# Two.\n\n", "Three.");
        assertThat(Sentences.ENGLISH.endsWithin("One.\r\r# Two")).isEmpty();
    }

    @Test
    void other_languages_bring_their_own_abbreviations() {
        var german = Text.sentences(Locale.GERMAN, Set.of("Nr", "bzw."));
        assertThat(german.split("Siehe Nr. 5 bzw. Anhang z. B. Seite 3. Dr. Ende."))
                .containsExactly("Siehe Nr. 5 bzw. Anhang z. B. Seite 3. ", "Dr. ", "Ende.");
    }

    @Test
    void an_abbreviation_may_have_hyphens_and_letters_of_any_kind() {
        var sentences = Text.sentences(Locale.ROOT, Set.of("Dipl.-Ing", "Pra\u0308s.", "डॉ", "Dr"));
        for (String one : List.of("Der Dipl.-Ing. Meier ", "Der Pra\u0308s. Meier ", "डॉ. Meier ", "Ex-Dr. Meier ")) {
            assertThat(sentences.split(one + "kam. Und ging.")).containsExactly(one + "kam. ", "Und ging.");
        }
        assertThat(sentences.split("Es kam J.-P. Sartre. Und ging."))
                .containsExactly("Es kam J.-P. Sartre. ", "Und ging.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", " ", "u. dgl.", "1", "abcdefghijklmnopqrstuvwxyz"})
    void an_abbreviation_that_could_never_be_found_is_refused_and_named(String abbreviation) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.sentences(Locale.GERMAN, Set.of(abbreviation)))
                .withMessageEndingWith("and not \"" + abbreviation + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. ", "## 1. ", "## 2.10. ", "> 12. ", "- 3. ", "  7. "})
    void the_number_of_a_heading_or_an_item_is_no_sentence(String number) {
        assertThat(sentences(number + "One goes here. Two.")).containsExactly(number + "One goes here. ", "Two.");
    }

    @Test
    void a_mark_that_closes_a_quotation_is_not_cut_off() {
        assertThat(Text.sentences(Locale.GERMAN, Set.of())
                        .split("»Ja!« Und? »Nein.« Gut.")
                        .map(String::strip))
                .noneMatch(sentence -> sentence.startsWith("«"));
    }

    @Test
    void ideographic_full_stops_end_sentences() {
        assertThat(Text.sentences(Locale.JAPANESE, Set.of()).split("今日は晴れです。明日は雨です。"))
                .hasSize(2);
    }

    @Test
    void generated_sentences_are_found_one_by_one() {
        Seeds.forAll(500, seeds -> {
            List<String> sentences = seeds.listOf(
                    seeds.between(1, 10), () -> "Of " + seeds.word() + " and done" + seeds.pick(". ", "! ", "?  "));
            assertThat(sentences(String.join("", sentences))).isEqualTo(sentences);
        });
    }

    private static List<String> sentences(String text) {
        return Text.sentences().split(text).toList();
    }
}
