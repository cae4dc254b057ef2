package dev.fanfold.openai;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The reply to a call that asked for a stream.
 *
 * <p>Its first byte tells what it is, not its content type, which some servers get wrong: JSON begins with a bracket and a web
 * page with markup, as no line of a stream does. A server that ignores the wish and sends JSON is read as ever.
 */
final class StreamOrWhole implements Intake {
    private final FirstToken first;
    private @Nullable Intake kind;

    StreamOrWhole(FirstToken first) {
        this.first = first;
    }

    @Override
    public void add(ByteBuffer bytes) throws UnusableReplyException {
        if (kind == null) {
            skipSpace(bytes);
        }
        if (bytes.hasRemaining()) {
            kind(bytes).add(bytes);
        }
    }

    @Override
    public byte[] whole() throws UnusableReplyException {
        return kind == null ? new byte[0] : kind.whole();
    }

    private Intake kind(ByteBuffer bytes) {
        var known = kind;
        if (known == null) {
            known = switch (bytes.get(bytes.position())) {
                case '{', '[', '<' -> new WholeBytes();
                default -> new EventIntake(new StreamedAnswer(first));
            };
            kind = known;
        }
        return known;
    }

    private static void skipSpace(ByteBuffer bytes) {
        while (bytes.hasRemaining() && bytes.get(bytes.position()) <= ' ' && bytes.get(bytes.position()) >= 0) {
            bytes.get();
        }
    }
}
