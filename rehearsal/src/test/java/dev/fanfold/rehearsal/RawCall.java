package dev.fanfold.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What a call looks like on the wire: the bytes that came, each as one character, and how the line ended. */
record RawCall(String head, String body, End end) {

    enum End {
        FIN,
        RST,
        OPEN
    }

    private static final int PATIENCE_MILLIS = 10_000;

    static RawCall post(URI base, Chat chat) throws IOException {
        byte[] body = chat.json().getBytes(StandardCharsets.UTF_8);
        var head = "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n\r\n";
        return send(base, head + chat.json(), Integer.MAX_VALUE);
    }

    /** Sends bytes and reads until the line ends, or until so many bytes came. */
    static RawCall send(URI base, String request, int most) throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var all = new ByteArrayOutputStream();
            var end = read(socket.getInputStream(), all, most);
            var text = all.toString(StandardCharsets.ISO_8859_1);
            int blank = text.indexOf("\r\n\r\n");
            return blank < 0
                    ? new RawCall(text, "", end)
                    : new RawCall(text.substring(0, blank), text.substring(blank + 4), end);
        }
    }

    private static End read(InputStream in, ByteArrayOutputStream all, int most) throws IOException {
        try {
            while (all.size() < most) {
                int next = in.read();
                if (next < 0) {
                    return End.FIN;
                }
                all.write(next);
            }
            return End.OPEN;
        } catch (SocketException reset) {
            return End.RST;
        }
    }

    int announced() {
        var length = head.replaceFirst("(?s).*Content-Length: (\\d+).*", "$1");
        return Integer.parseInt(length);
    }
}
