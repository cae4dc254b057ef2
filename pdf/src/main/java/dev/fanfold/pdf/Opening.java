package dev.fanfold.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF file, or says in one line why it cannot be read. */
final class Opening {

    private Opening() {}

    static PDDocument open(Path file, String password) {
        PDDocument document = loaded(file, password);
        if (!document.getCurrentAccessPermission().canExtractContent()) {
            IOUtils.closeQuietly(document);
            throw refused(file, "forbids that text is taken out: give its owner's password");
        }
        return document;
    }

    private static PDDocument loaded(Path file, String password) {
        RandomAccessRead bytes = bytes(file);
        try {
            return Loader.loadPDF(bytes, password);
        } catch (InvalidPasswordException e) {
            IOUtils.closeQuietly(bytes);
            throw refused(
                    file,
                    password.isEmpty()
                            ? "is encrypted: give its password"
                            : "is encrypted, and the password that was given does not open it");
        } catch (IOException | RuntimeException | StackOverflowError e) { // whatever damage makes the parser do
            IOUtils.closeQuietly(bytes);
            throw refused(file, why(file));
        }
    }

    /** All pages that are listed, whatever the file says of their number. */
    static Iterator<PDPage> pages(Path file, PDDocument document) {
        try {
            Iterator<PDPage> pages = document.getPages().iterator();
            if (pages.hasNext()) {
                return pages;
            }
        } catch (RuntimeException | StackOverflowError e) { // a list of pages that leads nowhere: none can be had
        }
        IOUtils.closeQuietly(document);
        throw refused(file, "has no pages, or is broken");
    }

    /** A PDF says that it is one among its first bytes. */
    private static String why(Path file) {
        try (var in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(1_024), StandardCharsets.ISO_8859_1);
            return start.contains("%PDF-")
                    ? "is broken as a whole, or encrypted by other means than a password"
                    : "is not a PDF file";
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static RandomAccessRead bytes(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw refused(file, "is a folder and not a PDF file");
            }
            return new RandomAccessReadBufferedFile(file);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("there is no file " + file, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UncheckedIOException unreadable(Path file, IOException e) {
        return new UncheckedIOException(file + " cannot be read from the disk", e);
    }

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException(file + " " + why);
    }
}
