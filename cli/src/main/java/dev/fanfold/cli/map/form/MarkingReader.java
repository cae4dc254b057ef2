package dev.fanfold.cli.map.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 as it comes in; a byte that belongs to no character is read as its mark. Wants room for two characters. */
final class MarkingReader extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13).limit(0);
    private boolean ended;

    MarkingReader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        var to = CharBuffer.wrap(buffer, from, length);
        while (to.position() == from) {
            var result = decoder.decode(bytes, to, ended);
            if (result.isError() && to.hasRemaining()) {
                to.put(Utf8.mark(bytes.get()));
            } else if (result.isUnderflow() && to.position() == from && !filled()) {
                return -1;
            }
        }
        return to.position() - from;
    }

    /** Half a character at the end of a file shows only when nothing follows. */
    private boolean filled() throws IOException {
        if (ended) {
            return false;
        }
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        return !ended || bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
