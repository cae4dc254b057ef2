package dev.fanfold.pdf;

import dev.fanfold.split.Entry;
import java.util.List;

/**
 * The text of a whole PDF file, and what is missing in it.
 *
 * <p>Law: {@code text.split("\f", -1)} has one text for each page. A page ends with a line break and the next begins with
 * a form feed, so that a sentence that runs over the end of a page is still one to {@link dev.fanfold.split.Text}. The
 * place of a bad page is empty.
 *
 * @param text all pages
 * @param bad the pages whose text is missing, with the reasons
 */
public record PdfText(String text, List<Entry.Bad> bad) {
    public PdfText {
        bad = List.copyOf(bad);
    }
}
