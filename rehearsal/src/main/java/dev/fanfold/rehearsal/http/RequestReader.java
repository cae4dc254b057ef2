package dev.fanfold.rehearsal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads HTTP/1.1 requests from a line (RFC 9112): heads up to 64 KiB, bodies up to 16 MiB, by length or in chunks. */
final class RequestReader {

    static final int HEAD_LIMIT = 64 << 10;
    static final int BODY_LIMIT = 16 << 20;

    private static final byte[] GO_ON = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final OutputStream out;
    private int headLeft;

    RequestReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** The next request, or nothing when the client closed the line between requests. */
    Optional<Request> next() throws IOException {
        headLeft = HEAD_LIMIT;
        var first = readLine();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var words = first.get().split(" ", -1);
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new BadHttp(400, "not an HTTP/1.1 request line");
        }
        var headers = headers();
        var text = new String(body(headers), StandardCharsets.UTF_8);
        return Optional.of(new Request(words[0], pathOf(words[1]), words[2], headers, text));
    }

    private static String pathOf(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = needLine(); !line.isEmpty(); line = needLine()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new BadHttp(400, "a header without a name");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        boolean chunked = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
        long length = chunked ? 0 : lengthOf(headers.getOrDefault("content-length", "0"));
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            out.write(GO_ON);
            out.flush();
        }
        return chunked ? chunks() : exactly((int) length);
    }

    private static long lengthOf(String value) throws BadHttp {
        if (!value.matches("\\d{1,18}")) {
            throw new BadHttp(400, "Content-Length is no number");
        }
        return checked(Long.parseLong(value));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            checked((long) body.size() + size);
            body.write(exactly(size));
            needLine();
        }
        while (!needLine().isEmpty()) {
            // Trailers carry nothing that the stand-in reads.
        }
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        headLeft = HEAD_LIMIT;
        var size = needLine().split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,8}")) {
            throw new BadHttp(400, "a chunk without a size");
        }
        return (int) checked(Long.parseLong(size, 16));
    }

    private static long checked(long length) throws BadHttp {
        if (length > BODY_LIMIT) {
            throw new BadHttp(413, "the body is over " + (BODY_LIMIT >> 20) + " MiB");
        }
        return length;
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new HungUp();
        }
        return bytes;
    }

    private String needLine() throws IOException {
        return readLine().orElseThrow(HungUp::new);
    }

    private Optional<String> readLine() throws IOException {
        var line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return Optional.empty();
            }
            if (--headLeft < 0) {
                throw new BadHttp(431, "the head is over " + (HEAD_LIMIT >> 10) + " KiB");
            }
            line.append((char) b);
        }
        return Optional.of(line.toString().stripTrailing());
    }
}
