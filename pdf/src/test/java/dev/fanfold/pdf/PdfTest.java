package dev.fanfold.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.split.Entry;
import dev.fanfold.split.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {

    @TempDir
    private Path folder;

    @Test
    void every_page_is_an_entry_in_the_order_of_the_file() {
        Path file = new Paper()
                .page("First page.", "Two lines.")
                .page("Second page.")
                .in(folder);
        assertThat(Pdf.pages().split(file))
                .containsExactly(
                        new Entry.Good("page 1", "First page.\nTwo lines.", 1, "First page.\nTwo lines."),
                        new Entry.Good("page 2", "Second page.", 2, "Second page."));
    }

    @Test
    void a_blank_line_stands_between_paragraphs() {
        Path file =
                new Paper().page("One, of two", "lines.", "", "Another one.").in(folder);
        assertThat(Text.paragraphs().split(Pdf.pages().whole(file).text()))
                .containsExactly("One, of two\nlines.\n\n", "Another one.");
    }

    @Test
    void the_left_column_is_read_before_the_right() {
        Path file = new Paper()
                .columns(new String[] {"The left column", "goes on here."}, new String[] {"The right one", "comes last."
                })
                .in(folder);
        assertThat(texts(file).getFirst().split("\\s+"))
                .containsExactly("The left column goes on here. The right one comes last.".split(" "));
    }

    @Test
    void a_scan_an_empty_page_and_a_long_one_are_bad_and_stop_nothing() {
        Path file = new Paper()
                .page("Text.")
                .scan()
                .page()
                .page("x".repeat(80), "y".repeat(80))
                .page("The end.")
                .in(folder);
        assertThat(Pdf.pages().longest(100).split(file))
                .containsExactly(
                        new Entry.Good("page 1", "Text.", 1, "Text."),
                        new Entry.Bad(2, "page 2 has no text: it is empty, a scan, or damaged", ""),
                        new Entry.Bad(3, "page 3 has no text: it is empty, a scan, or damaged", ""),
                        new Entry.Bad(4, "page 4 is longer than 100 characters", ""),
                        new Entry.Good("page 5", "The end.", 5, "The end."));
    }

    @Test
    void a_damaged_page_stops_nothing() {
        Path file = new Paper().page("One.").damaged().page("Three.").in(folder);
        assertThat(texts(file)).startsWith("One.").endsWith("Three.").hasSize(3);
        assertThat(Pdf.pages().whole(file).bad())
                .containsExactly(new Entry.Bad(2, "page 2 is damaged: its text cannot be read", ""));
    }

    @Test
    void a_page_is_read_when_its_turn_comes_and_the_file_closed_after_the_last() {
        Path file = many(40).in(folder);
        List<OpenPdf> opened = new ArrayList<>();
        List<Integer> read = new ArrayList<>();
        var pages = stream(file, opened, read);
        assertThat(opened).isEmpty();
        var turn = pages.iterator();
        turn.next();
        turn.next();
        assertThat(read).containsExactly(1, 2);
        assertThat(opened).hasSize(1).noneMatch(OpenPdf::isClosed);
        turn.forEachRemaining(page -> {});
        assertThat(read).hasSize(40);
        assertThat(opened).hasSize(1).allMatch(OpenPdf::isClosed);
    }

    @Test
    void the_file_is_closed_with_the_stream() {
        Path file = many(3).in(folder);
        List<OpenPdf> opened = new ArrayList<>();
        try (var pages = stream(file, opened, new ArrayList<>())) {
            assertThat(pages.limit(1)).hasSize(1);
        }
        assertThat(opened).hasSize(1).allMatch(OpenPdf::isClosed);
    }

    private static Stream<Entry> stream(Path file, List<OpenPdf> opened, List<Integer> read) {
        return PageStream.of(
                () -> {
                    opened.add(OpenPdf.of(file, ""));
                    return opened.getLast();
                },
                page -> {
                    read.add(page.number());
                    return new Entry.Bad(page.number(), "not looked at", "");
                });
    }

    @Test
    void many_pages_keep_their_order() {
        assertThat(texts(many(500).in(folder)))
                .isEqualTo(IntStream.rangeClosed(1, 500)
                        .mapToObj(i -> "This is sheet " + i + ".")
                        .toList());
    }

    @Test
    void the_whole_text_has_a_place_for_each_page_and_says_what_is_missing() {
        Path file = new Paper().page("One.").scan().page("Three.").in(folder);
        PdfText whole = Pdf.pages().whole(file);
        assertThat(whole.text().split("\f", -1)).containsExactly("One.\n", "\n", "Three.");
        assertThat(whole.bad()).extracting(Entry.Bad::line).containsExactly(2L);
    }

    @Test
    void a_sentence_that_runs_over_the_page_stays_whole() {
        Path file = new Paper()
                .page("It began here. This sentence goes on")
                .page("over the page. It ended there.")
                .in(folder);
        assertThat(Text.sentences().split(Pdf.pages().whole(file).text()))
                .containsExactly("It began here. ", "This sentence goes on\n\fover the page. ", "It ended there.");
    }

    @Test
    void batches_hold_pages_good_and_bad() {
        Path file = new Paper().page("One.").scan().page("Three.").in(folder);
        assertThat(Pdf.pages().batchesOf(2).split(file)).extracting(List::size).containsExactly(2, 1);
    }

    @Test
    void a_page_has_room_for_at_least_one_character() {
        assertThatThrownBy(() -> Pdf.pages().longest(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a page has at least 1 character, and not 0");
    }

    private static Paper many(int pages) {
        var paper = new Paper();
        IntStream.rangeClosed(1, pages).forEach(i -> paper.page("This is sheet " + i + "."));
        return paper;
    }

    private static List<String> texts(Path file) {
        return Pdf.pages()
                .split(file)
                .map(page -> page instanceof Entry.Good good ? good.text() : page.toString())
                .toList();
    }
}
