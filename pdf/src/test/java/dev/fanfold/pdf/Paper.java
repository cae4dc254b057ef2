package dev.fanfold.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A PDF file in the making. */
final class Paper {

    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private static final float SIZE = 10;
    private static final float LEADING = 12;
    private static final float TOP = 760;

    /** Something to draw on a page. */
    @FunctionalInterface
    private interface Drawing {
        void on(PDPageContentStream ink) throws IOException;
    }

    private final PDDocument document = new PDDocument();

    /** A page with these lines; {@code ""} leaves two lines free, as between paragraphs. */
    Paper page(String... lines) {
        return draw(ink -> column(ink, 50, lines));
    }

    /** A page of two columns, the left one drawn first. */
    Paper columns(String[] left, String[] right) {
        return draw(ink -> {
            column(ink, 50, left);
            column(ink, 320, right);
        });
    }

    /** A page that is a picture. */
    Paper scan() {
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        return draw(ink -> ink.drawImage(LosslessFactory.createFromImage(document, image), 50, 50));
    }

    /** A page in a font that has no letters, which no reader can make sense of. */
    Paper damaged() {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        draw(ink -> write(ink, 50, TOP, "Lost."));
        var resources = document.getPage(document.getNumberOfPages() - 1).getResources();
        ((COSDictionary) resources.getCOSObject().getDictionaryObject(COSName.FONT)).setItem("F1", font);
        return this;
    }

    Paper encrypted(String owner, String user, AccessPermission permission) {
        try {
            document.protect(new StandardProtectionPolicy(owner, user, permission));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try (document) {
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path in(Path folder) {
        return file(folder, bytes());
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("report.pdf"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Paper draw(Drawing drawing) {
        var page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (var ink = new PDPageContentStream(document, page)) {
            drawing.on(ink);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void column(PDPageContentStream ink, float x, String... lines) throws IOException {
        float y = TOP;
        for (String line : lines) {
            if (!line.isEmpty()) {
                write(ink, x, y, line);
            }
            y -= line.isEmpty() ? 2 * LEADING : LEADING;
        }
    }

    private static void write(PDPageContentStream ink, float x, float y, String line) throws IOException {
        ink.beginText();
        ink.setFont(FONT, SIZE);
        ink.newLineAtOffset(x, y);
        ink.showText(line);
        ink.endText();
    }
}
