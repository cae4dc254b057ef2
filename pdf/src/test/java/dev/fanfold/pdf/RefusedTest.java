package dev.fanfold.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.split.Entry;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedTest {

    private static final AccessPermission ALL = AccessPermission.getOwnerAccessPermission();

    @TempDir
    private Path folder;

    @Test
    void an_encrypted_file_opens_with_either_password_and_says_so_without() {
        Path file =
                new Paper().page("Secret.").encrypted("owner-7", "user-7", ALL).in(folder);
        assertThat(pages(Pdf.pages().password("user-7"), file))
                .extracting(Entry::raw)
                .containsExactly("Secret.");
        assertThat(pages(Pdf.pages().password("owner-7"), file)).hasSize(1);
        assertRefused(Pdf.pages(), file, "is encrypted: give its password");
        assertRefused(
                Pdf.pages().password("guess-7"),
                file,
                "is encrypted, and the password that was given does not open it");
    }

    @Test
    void a_password_is_shown_nowhere() {
        assertThat(Pdf.pages().password("user-7"))
                .hasToString("pages of at most 100,000 characters, opened by a password");
    }

    @Test
    void an_encrypted_file_that_anybody_may_open_needs_no_password() {
        Path file = new Paper().page("Open.").encrypted("owner-7", "", ALL).in(folder);
        assertThat(pages(Pdf.pages(), file)).hasSize(1);
    }

    @Test
    void a_file_that_forbids_taking_text_out_is_refused_but_to_its_owner() {
        var permission = new AccessPermission();
        permission.setCanExtractContent(false);
        Path file = new Paper()
                .page("Look, but do not copy.")
                .encrypted("owner-7", "", permission)
                .in(folder);
        assertRefused(Pdf.pages(), file, "forbids that text is taken out: give its owner's password");
        assertThat(pages(Pdf.pages().password("owner-7"), file)).hasSize(1);
    }

    @Test
    void what_is_no_pdf_or_has_no_pages_is_refused_in_one_line() {
        assertRefused(Pdf.pages(), Paper.file(folder, new byte[0]), "is not a PDF file");
        assertRefused(
                Pdf.pages(),
                Paper.file(folder, "Dear Sir,\nno.".getBytes(StandardCharsets.UTF_8)),
                "is not a PDF file");
        assertRefused(Pdf.pages(), new Paper().in(folder), "has no pages, or is broken");
        assertRefused(Pdf.pages(), folder, "is a folder and not a PDF file");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> pages(Pdf.pages(), folder.resolve("absent.pdf")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("there is no file " + folder.resolve("absent.pdf"));
    }

    @Test
    void nothing_is_opened_before_the_first_page_is_wanted() {
        try (var pages = Pdf.pages().split(folder.resolve("absent.pdf"))) {
            assertThat(pages.isParallel()).isFalse();
        }
    }

    @Test
    void a_truncated_file_gives_pages_or_one_clear_line() {
        byte[] whole = new Paper().page("One.").scan().page("Three.").bytes();
        for (int length = 0; length < whole.length; length += 41) {
            assertReadOrRefused(Arrays.copyOf(whole, length), "cut to " + length + " bytes");
        }
    }

    @Test
    void a_damaged_file_gives_pages_or_one_clear_line() {
        byte[] whole = new Paper().page("One.").scan().page("Three.").bytes();
        for (int seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            byte[] damaged = whole.clone();
            for (int i = 1 + random.nextInt(30); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertReadOrRefused(damaged, "seed " + seed);
        }
    }

    @Test
    void the_log_of_the_reader_is_off() {
        assertThat(pages(Pdf.pages(), new Paper().page("One.").in(folder))).hasSize(1);
        assertThat(Logger.getLogger("org.apache.pdfbox").getLevel()).isEqualTo(Level.OFF);
        assertThat(Logger.getLogger("org.apache.fontbox").getLevel()).isEqualTo(Level.OFF);
    }

    private void assertReadOrRefused(byte[] bytes, String what) {
        Path file = Paper.file(folder, bytes);
        try {
            assertThat(pages(Pdf.pages(), file)).as(what).isNotEmpty();
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage())
                    .as(what)
                    .startsWith(file + " ")
                    .hasLineCount(1)
                    .doesNotContain("apache");
        }
    }

    private static void assertRefused(Pdf pdf, Path file, String why) {
        assertThatThrownBy(() -> pages(pdf, file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + " " + why)
                .hasNoCause();
    }

    private static List<Entry> pages(Pdf pdf, Path file) {
        return pdf.split(file).toList();
    }
}
