package dev.fanfold.rehearsal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * The body of a message: written piece by piece, with pauses where wanted.
 *
 * @param length announced as Content-Length; chunked transfer where it is empty
 */
public record Body(OptionalLong length, Writing writing) {

    /** Writes the body. It may write less than announced, or never end. */
    @FunctionalInterface
    public interface Writing {
        /** Called once, on the thread of the line. */
        void to(Sink sink) throws IOException;
    }

    /** Where a body goes. Every write is on the wire when it returns. */
    public interface Sink {
        /** Sends the bytes now. */
        void write(byte[] bytes) throws IOException;

        /** Lets time pass; {@link HungUp} as soon as the client leaves. */
        void pause(Duration duration) throws IOException;
    }

    /** All that it writes, at once: only for bodies that end. */
    public byte[] bytes() throws IOException {
        var all = new ByteArrayOutputStream();
        writing.to(new Sink() {
            @Override
            public void write(byte[] bytes) {
                all.writeBytes(bytes);
            }

            @Override
            public void pause(Duration duration) {}
        });
        return all.toByteArray();
    }

    /** A body sent at once, with its length. */
    public static Body of(byte[] bytes) {
        return announced(bytes.length, sink -> sink.write(bytes));
    }

    /** A body that announces a length, whatever it writes. */
    public static Body announced(long length, Writing writing) {
        return new Body(OptionalLong.of(length), writing);
    }

    /** A body in chunks: its end is told by the last chunk. */
    public static Body chunked(Writing writing) {
        return new Body(OptionalLong.empty(), writing);
    }
}
