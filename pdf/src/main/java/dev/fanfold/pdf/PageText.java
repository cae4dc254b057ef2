package dev.fanfold.pdf;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the text out of one page, up to a number of characters. */
final class PageText extends PDFTextStripper {

    /** What came of it. */
    sealed interface Outcome {}

    /** The text, without blanks around it; {@code ""} for none. */
    record Found(String text) implements Outcome {}

    record TooLong() implements Outcome {}

    record Damaged() implements Outcome {}

    /** Leaves the page at once, however much it would still draw. */
    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super("the page is too long", null, false, false);
        }
    }

    private final PDPage page;
    private final int longest;
    private int seen;

    private PageText(PDPage page, int longest) {
        this.page = page;
        this.longest = longest;
        setLineSeparator("\n");
        setParagraphEnd("\n");
        setStartPage(0); // no page is counted here, so this one is the 0th
    }

    static Outcome of(PDDocument document, PDPage page, int longest) {
        var text = new StringWriter();
        try {
            new PageText(page, longest).writeText(document, text);
        } catch (Full e) {
            return new TooLong();
        } catch (IOException | RuntimeException | StackOverflowError e) { // whatever a damaged page makes the parser do
            return new Damaged();
        }
        String found = text.toString().replace('\f', ' ').strip();
        return found.length() > longest ? new TooLong() : new Found(found);
    }

    /** This page alone; going through all pages for each would take the square of their number. */
    @Override
    protected void processPages(PDPageTree pages) throws IOException {
        processPage(page);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        seen += text.getUnicode().length();
        if (seen > longest) {
            throw new Full();
        }
        super.processTextPosition(text);
    }
}
