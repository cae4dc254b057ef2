package dev.fanfold.cli.map.form;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that loses no byte: one that belongs to no character is read as a mark, and written as the byte it was.
 *
 * <p>So one bad line stops nothing, and is still there byte for byte. The marks are the lone surrogates U+DC80 to U+DCFF,
 * which no UTF-8 text holds.
 */
public final class Utf8 {
    private static final int MARK = 0xDC00;

    private Utf8() {}

    public static BufferedReader reader(InputStream in) {
        return new BufferedReader(new MarkingReader(in));
    }

    static char mark(byte bad) {
        return (char) (MARK + (bad & 0xFF));
    }

    /** Whether every byte belongs to a character. */
    public static boolean sound(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (marked(text, i)) {
                return false;
            }
        }
        return true;
    }

    /** Model text may hold any half of a character: such a half becomes a question mark. */
    static String mended(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(String text) {
        if (sound(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        var bytes = new ByteArrayOutputStream();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (marked(text, i)) {
                bytes.writeBytes(text.substring(from, i).getBytes(StandardCharsets.UTF_8));
                bytes.write(text.charAt(i) - MARK);
                from = i + 1;
            }
        }
        bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** How many bytes it takes. */
    public static long length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 || marked(text, i) ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    private static boolean marked(String text, int i) {
        char c = text.charAt(i);
        return c >= MARK + 0x80 && c <= MARK + 0xFF && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
