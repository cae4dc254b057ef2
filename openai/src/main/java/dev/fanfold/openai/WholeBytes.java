package dev.fanfold.openai;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Keeps the bytes as they are. */
final class WholeBytes extends ByteArrayOutputStream implements Intake {
    @Override
    public void add(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        writeBytes(bytes);
    }

    @Override
    public byte[] whole() {
        return toByteArray();
    }
}
