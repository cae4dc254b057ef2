package dev.fanfold.openai;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Server-sent events (HTML standard, section 9.2), from bytes to the data of each event.
 *
 * <p>Lines end in LF, CR or both; several lines of data are one event; comments and other fields are left out. Bytes become text
 * line by line, so that a character may be split over two packets. An event without the empty line after it never happened, as
 * the standard has it, but for the last word of all.
 */
final class EventIntake implements Intake {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final StreamedAnswer answer;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private boolean afterReturn;
    private boolean begun;

    EventIntake(StreamedAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void add(ByteBuffer bytes) throws UnusableReplyException {
        while (bytes.hasRemaining()) {
            add(bytes.get());
        }
    }

    @Override
    public byte[] whole() throws UnusableReplyException {
        endOfLine();
        if (data.toString().strip().equals(StreamedAnswer.LAST_WORD)) {
            endOfEvent();
        }
        return answer.whole();
    }

    private void add(byte next) throws UnusableReplyException {
        boolean secondHalf = afterReturn && next == '\n';
        afterReturn = next == '\r';
        if (next == '\r' || next == '\n') {
            if (!secondHalf) {
                endOfLine();
            }
        } else {
            line.write(next);
        }
    }

    private void endOfLine() throws UnusableReplyException {
        var text = text(line.toByteArray());
        line.reset();
        if (text.isEmpty()) {
            endOfEvent();
        } else if (text.equals("data") || text.startsWith("data:")) {
            var value = text.substring(Math.min(text.length(), "data:".length()));
            data.append(value.startsWith(" ") ? value.substring(1) : value).append('\n');
        }
    }

    private void endOfEvent() throws UnusableReplyException {
        var event = data.toString();
        data.setLength(0);
        if (!event.isBlank()) {
            answer.take(event.strip());
        }
    }

    private String text(byte[] bytes) throws UnusableReplyException {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = !begun && text.startsWith(BYTE_ORDER_MARK);
            begun = true;
            return marked ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnusableReplyException("is not UTF-8");
        }
    }
}
