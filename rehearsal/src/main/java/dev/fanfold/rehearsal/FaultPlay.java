package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.http.Answer;
import dev.fanfold.rehearsal.http.Answer.Ending;
import dev.fanfold.rehearsal.http.Body;
import dev.fanfold.rehearsal.reply.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Plays faults: what is sent instead of an answer, or what becomes of it. */
final class FaultPlay {

    private static final byte[] WHITE = white(64 << 10);
    private static final byte[] NO_UTF8 = {(byte) 0xC3, (byte) 0x28, (byte) 0xFF};
    private static final String END_OF_EVENT = "\n\n";
    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final Duration BREATH = Duration.ofMillis(1);
    private static final String PAGE = "<!DOCTYPE html><html><body><h1>Rehearsed page, no API</h1></body></html>";

    private final Errors errors;
    private final InstantSource clock;

    FaultPlay(Errors errors, InstantSource clock) {
        this.errors = errors;
        this.clock = clock;
    }

    /** Whether this comes at once, without the latency of an answer. */
    static boolean isQuick(Fault fault) {
        return switch (fault) {
            case Fault.Status status -> true;
            case Fault.StatusUntil status -> true;
            case Fault.InsufficientQuota empty -> true;
            case Fault.CapOfTheDay cap -> true;
            case Fault.Unsupported parameter -> true;
            case Fault.Redirect redirect -> true;
            default -> false;
        };
    }

    Answer instead(Fault.Instead fault) {
        return switch (fault) {
            case Fault.ResetBeforeHeaders reset -> new Answer.Reset();
            case Fault.Silence silence -> new Answer.Silence();
            case Fault.Html html -> Answer.of(200, "text/html", ascii(PAGE));
            case Fault.WrongShape shape ->
                Answer.of(200, "application/json", ascii("{\"rehearsed\":\"no chat completion\"}"));
            case Fault.Status status -> errors.status(status.code(), status.retryAfter());
            case Fault.StatusUntil until -> errors.status(until.code(), Optional.of(date(until.span())));
            case Fault.InsufficientQuota empty -> errors.insufficientQuota();
            case Fault.CapOfTheDay cap -> errors.capOfTheDay();
            case Fault.Unsupported unknown -> errors.unsupported(unknown.parameter());
            case Fault.Redirect redirect ->
                Answer.of(307, "text/plain", new byte[0])
                        .header("Location", redirect.to().toString());
        };
    }

    List<Reply> odd(Fault.Oddity fault, List<Reply> replies) {
        return switch (fault) {
            case Fault.NoChoices none -> List.of();
            case Fault.CutShort cut -> replies.stream().map(Reply::cutShort).toList();
            case Fault.ContentFilter filter ->
                replies.stream().map(Reply::filtered).toList();
        };
    }

    Answer.Message damaged(Fault.Damage fault, Answer.Message message) throws IOException {
        byte[] body = message.body().bytes();
        byte[] half = Arrays.copyOf(body, body.length / 2);
        return switch (fault) {
            case Fault.ResetAfterHeaders reset ->
                message.body(Body.announced(body.length, sink -> {})).ending(Ending.RESET);
            case Fault.ResetMidBody reset ->
                message.body(Body.announced(body.length, sink -> sink.write(half)))
                        .ending(Ending.RESET);
            case Fault.StreamCut cut -> cut(message, half).ending(Ending.CUT);
            case Fault.SlowBody slow -> message.body(Body.announced(body.length, sink -> drip(sink, body, slow)));
            case Fault.Stall stall -> message.body(new Body(message.body().length(), sink -> stall(sink, half)));
            case Fault.ErrorInside error -> inside(message, body);
            case Fault.EndlessBody endless -> message.body(Body.chunked(FaultPlay::endless));
            case Fault.TruncatedJson truncated -> message.body(Body.of(half));
            case Fault.NoContentType typeless -> message.without("Content-Type");
            case Fault.LargeBody large -> message.body(Body.chunked(sink -> large(sink, large.bytes(), body)));
            case Fault.InvalidUtf8 broken -> message.body(Body.of(withoutUtf8(body)));
            case Fault.GzipBomb bomb ->
                message.body(Body.of(packed(bomb.bytes(), body))).header("Content-Encoding", "gzip");
        };
    }

    private static Answer.Message cut(Answer.Message message, byte[] half) {
        Body.Writing writing = sink -> sink.write(half);
        return message.body(new Body(message.body().length(), writing));
    }

    private String date(Duration wait) {
        var then = clock.instant().plus(wait).atOffset(ZoneOffset.UTC);
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(then);
    }

    private Answer.Message inside(Answer.Message message, byte[] body) throws IOException {
        byte[] error = errors.status(500, Optional.empty()).body().bytes();
        var text = new String(body, StandardCharsets.UTF_8);
        if (!text.startsWith("data:")) {
            return message.body(Body.of(error));
        }
        int half = text.indexOf(END_OF_EVENT, text.length() / 2) + END_OF_EVENT.length();
        var begun = text.substring(0, half);
        return message.body(Body.of((begun + "data: " + new String(error, StandardCharsets.UTF_8) + END_OF_EVENT)
                .getBytes(StandardCharsets.UTF_8)));
    }

    private static void stall(Body.Sink sink, byte[] half) throws IOException {
        sink.write(half);
        while (true) {
            sink.pause(FOR_EVER);
        }
    }

    private static void drip(Body.Sink sink, byte[] body, Fault.SlowBody slow) throws IOException {
        for (byte drop : body) {
            sink.write(new byte[] {drop});
            sink.pause(slow.pause());
        }
    }

    private static void endless(Body.Sink sink) throws IOException {
        while (true) {
            sink.write(WHITE);
            sink.pause(BREATH);
        }
    }

    private static void large(Body.Sink sink, long bytes, byte[] body) throws IOException {
        for (long left = bytes; left > 0; left -= WHITE.length) {
            sink.write(left < WHITE.length ? white((int) left) : WHITE);
        }
        sink.write(body);
    }

    private static byte[] packed(long bytes, byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            for (long left = bytes - body.length; left > 0; left -= WHITE.length) {
                gzip.write(WHITE, 0, (int) Math.min(left, WHITE.length));
            }
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    /** Inside the text of the answer, where there is one. */
    private static byte[] withoutUtf8(byte[] body) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        int content = text.indexOf("\"content\":\"");
        int at = content < 0 ? body.length / 2 : content + "\"content\":\"".length();
        var broken = new ByteArrayOutputStream();
        broken.write(body, 0, at);
        broken.writeBytes(NO_UTF8);
        broken.write(body, at, body.length - at);
        return broken.toByteArray();
    }

    private static byte[] white(int size) {
        var white = new byte[size];
        Arrays.fill(white, (byte) ' ');
        return white;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
