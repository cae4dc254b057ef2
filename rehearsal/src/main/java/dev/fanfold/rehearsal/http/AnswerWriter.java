package dev.fanfold.rehearsal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Puts one answer on a line, and ends the line as the answer says. */
final class AnswerWriter {

    private static final byte[] END_OF_LINE = {'\r', '\n'};

    private final Line line;
    private final OutputStream out;

    AnswerWriter(Line line) {
        this.line = line;
        this.out = line.out();
    }

    /** Sends the answer; true when the line may carry another. */
    boolean send(Answer answer) throws IOException {
        return switch (answer) {
            case Answer.Message message -> send(message);
            case Answer.Reset reset -> {
                line.reset();
                yield false;
            }
            case Answer.Silence silence -> {
                line.waitForHangUp();
                yield false;
            }
        };
    }

    private boolean send(Answer.Message message) throws IOException {
        head(message);
        if (message.body().length().isPresent()) {
            message.body().writing().to(new Plain());
        } else {
            message.body().writing().to(new Chunked());
            if (message.ending() == Answer.Ending.KEEP || message.ending() == Answer.Ending.CLOSE) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
        out.flush();
        return end(message.ending());
    }

    /** The head stays in the buffer: with a small body it leaves in one packet. */
    private void head(Answer.Message message) throws IOException {
        var head = new StringBuilder("HTTP/1.1 ").append(message.status()).append(" \r\n");
        message.headers().forEach((name, value) -> header(head, name, value));
        message.body()
                .length()
                .ifPresentOrElse(
                        length -> header(head, "Content-Length", Long.toString(length)),
                        () -> header(head, "Transfer-Encoding", "chunked"));
        if (message.ending() == Answer.Ending.CLOSE) {
            header(head, "Connection", "close");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private boolean end(Answer.Ending ending) throws IOException {
        switch (ending) {
            case KEEP -> {
                return true;
            }
            case CLOSE, CUT -> line.close();
            case RESET -> line.reset();
        }
        return false;
    }

    private class Plain implements Body.Sink {
        @Override
        public void write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        @Override
        public void pause(Duration duration) throws IOException {
            out.flush();
            line.pause(duration);
        }
    }

    private final class Chunked extends Plain {
        @Override
        public void write(byte[] bytes) throws IOException {
            if (bytes.length == 0) {
                return; // an empty chunk would end the body
            }
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.write(END_OF_LINE);
            out.flush();
        }
    }
}
