package dev.fanfold.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The bytes of one line: its checksum, a blank, its JSON, a line feed.
 *
 * <p>CRC-32C finds every flip of up to three bits in a line, and every burst of up to 32; of other damage it misses one
 * in four billion.
 */
public final class Frame {
    /** The most bytes that the JSON of one line may have: a reply of 16 MB and its prompt fit, all escaped. */
    static final int LONGEST = 64 << 20;

    /** The bytes of a line beside its JSON, its line feed among them. */
    static final int AROUND = 10;

    private static final int DIGITS = 8;

    private Frame() {}

    /**
     * The bytes that a line is written as.
     *
     * @throws IllegalArgumentException when they would be more than a line may have
     */
    public static ByteBuffer of(Line line) {
        var json = LineJson.text(line).getBytes(StandardCharsets.UTF_8);
        if (json.length > LONGEST) {
            throw new IllegalArgumentException("a line of a journal has at most " + LONGEST + " bytes, not "
                    + json.length + ": ask for less at once");
        }
        return ByteBuffer.allocate(AROUND + json.length)
                .put(digits(checksum(json, 0, json.length)))
                .put((byte) ' ')
                .put(json)
                .put((byte) '\n')
                .flip();
    }

    /** The line that these bytes are, its line feed included; none where they are damaged, or more than one. */
    public static Optional<Line> line(byte[] bytes) {
        if (bytes.length < AROUND || bytes[bytes.length - 1] != '\n') {
            return Optional.empty();
        }
        try {
            return json(bytes, 0, bytes.length - 1).map(LineReader::read);
        } catch (IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }

    /** The JSON that stands between two offsets, where a line without its line feed does; none where it is damaged. */
    static Optional<String> json(byte[] bytes, int from, int to) {
        var start = from + DIGITS + 1;
        if (start > to || bytes[start - 1] != ' ') {
            return Optional.empty();
        }
        var expected = ByteBuffer.wrap(digits(checksum(bytes, start, to)));
        return ByteBuffer.wrap(bytes, from, DIGITS).equals(expected)
                ? Optional.of(new String(bytes, start, to - start, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static byte[] digits(int checksum) {
        return HexFormat.of().toHexDigits(checksum).getBytes(StandardCharsets.US_ASCII);
    }

    private static int checksum(byte[] bytes, int from, int to) {
        var checksum = new CRC32C();
        checksum.update(bytes, from, to - from);
        return (int) checksum.getValue();
    }
}
