package dev.fanfold.pdf;

import dev.fanfold.split.Batches;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Splitter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts a PDF file into the text of its pages, for jobs by volume.
 *
 * <p>Law: every page becomes one {@link Entry}, in the order of the file; its line is the number of the page. A page with
 * text is an {@link Entry.Good} with the id {@code page 7}. Any other is an {@link Entry.Bad} with the reason, and the
 * pages after it are read all the same. Bad are: a page without text (an empty one or a scan), one of too many
 * characters, a damaged one. Where PDFBox, which does the reading, can save some of a damaged page, that is its text.
 *
 * <p>The text of a page comes in the order in which the page draws it, which is the order of reading in what typesetters
 * and word processors write, columns included. Lines end with LF, a blank line stands between paragraphs as far as
 * their distance or indent shows them, and the page has no blanks around it. Words hyphenated at the end of a line stay
 * so. Notes, form fields and the words within pictures are no text.
 *
 * <p>Memory is bounded: a page has at most 100,000 characters ({@link #longest} changes it) and is read when its turn
 * comes. The file is opened with the first page and closed after the last, or when the stream is closed; what runs in
 * it (scripts, links) is not run.
 *
 * <p>Errors: a file that is no PDF, is broken as a whole, has no pages, is encrypted or forbids that text is taken out is
 * an {@link IllegalArgumentException} when the stream is consumed; one that cannot be read from the disk an
 * {@link java.io.UncheckedIOException}.
 *
 * <p>A value, for any number of threads and files; each stream is for one thread. PDFBox may list the fonts of the
 * machine once, and keeps that list as {@code .pdfbox.cache} in the user's home, or in the folder that the system
 * property {@code pdfbox.fontcache} names. Its log, which would say again what is said here, is off unless a level is
 * set for {@code org.apache.pdfbox}, or a logging library other than the JDK's is there.
 */
public final class Pdf implements Splitter<Path, Entry> {

    private static final int LONGEST = 100_000;
    private static final String PAGE_BREAK = "\n\f";

    private final String password;
    private final int longest;

    private Pdf(String password, int longest) {
        this.password = password;
        this.longest = longest;
    }

    /** The pages of files that need no password. */
    public static Pdf pages() {
        return new Pdf("", LONGEST);
    }

    /** The same, of files with this password: the user's or the owner's. It is shown nowhere. */
    public Pdf password(String secret) {
        return new Pdf(secret, longest);
    }

    /**
     * The same, with pages of at most so many characters.
     *
     * @throws IllegalArgumentException unless {@code characters} is positive
     */
    public Pdf longest(int characters) {
        if (characters < 1) {
            throw new IllegalArgumentException("a page has at least 1 character, and not " + characters);
        }
        return new Pdf(password, characters);
    }

    /**
     * Batches of {@code n} pages, good and bad, so that one prompt can ask about several.
     *
     * @throws IllegalArgumentException as {@link Batches#of} does
     */
    public Batches<Path> batchesOf(int n) {
        return Batches.of(n, this);
    }

    @Override
    public Stream<Entry> split(Path file) {
        return PageStream.of(() -> OpenPdf.of(file, password), this::entry);
    }

    /** The text of the whole file, for the splitters of {@link dev.fanfold.split.Text}; held in memory. */
    public PdfText whole(Path file) {
        try (Stream<Entry> stream = split(file)) {
            List<Entry> pages = stream.toList();
            return new PdfText(joined(pages), bad(pages));
        }
    }

    @Override
    public String toString() {
        String lock = password.isEmpty() ? "" : ", opened by a password";
        return String.format(Locale.ROOT, "pages of at most %,d characters%s", longest, lock);
    }

    private static String joined(List<Entry> pages) {
        return pages.stream()
                .map(page -> page instanceof Entry.Good good ? good.text() : "")
                .collect(Collectors.joining(PAGE_BREAK));
    }

    private static List<Entry.Bad> bad(List<Entry> pages) {
        var bad = new ArrayList<Entry.Bad>();
        pages.forEach(page -> {
            if (page instanceof Entry.Bad found) {
                bad.add(found);
            }
        });
        return bad;
    }

    private Entry entry(OpenPdf.Page page) {
        String name = "page " + page.number();
        return switch (page.text(longest)) {
            case PageText.Found found
            when found.text().isEmpty() -> bad(page, name + " has no text: it is empty, a scan, or damaged");
            case PageText.Found found -> new Entry.Good(name, found.text(), page.number(), found.text());
            case PageText.TooLong() ->
                bad(page, String.format(Locale.ROOT, "%s is longer than %,d characters", name, longest));
            case PageText.Damaged() -> bad(page, name + " is damaged: its text cannot be read");
        };
    }

    private static Entry bad(OpenPdf.Page page, String why) {
        return new Entry.Bad(page.number(), why, "");
    }
}
