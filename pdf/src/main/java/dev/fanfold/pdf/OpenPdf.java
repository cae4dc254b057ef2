package dev.fanfold.pdf;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A PDF file being read, page after page. */
final class OpenPdf implements Closeable {

    /** Damage is told page by page. PDFBox would tell it again, and where no other log is set up, to the terminal. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        QUIET.stream().filter(logger -> logger.getLevel() == null).forEach(logger -> logger.setLevel(Level.OFF));
    }

    private final PDDocument document;
    private final Iterator<PDPage> pages;
    private int number;

    private OpenPdf(PDDocument document, Iterator<PDPage> pages) {
        this.document = document;
        this.pages = pages;
    }

    static OpenPdf of(Path file, String password) {
        PDDocument document = Opening.open(file, password);
        return new OpenPdf(document, Opening.pages(file, document));
    }

    /** The next page; to be read before the one after it is asked for. */
    Optional<Page> next() {
        if (!pages.hasNext()) {
            return Optional.empty();
        }
        number++;
        try {
            return Optional.of(new Page(number, Optional.of(pages.next())));
        } catch (RuntimeException e) { // what is listed as a page is none
            return Optional.of(new Page(number, Optional.empty()));
        }
    }

    boolean isClosed() {
        return document.getDocument().isClosed();
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
    }

    /** One page of the open file. */
    final class Page {

        private final int number;
        private final Optional<PDPage> page;

        private Page(int number, Optional<PDPage> page) {
            this.number = number;
            this.page = page;
        }

        /** Its place in the file; the first is 1. */
        int number() {
            return number;
        }

        PageText.Outcome text(int longest) {
            return page.map(found -> PageText.of(document, found, longest)).orElseGet(PageText.Damaged::new);
        }
    }
}
