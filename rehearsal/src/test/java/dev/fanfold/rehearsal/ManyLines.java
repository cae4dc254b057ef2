package dev.fanfold.rehearsal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * A program of its own that opens many connections at once and sends one call on each: with its own file descriptors,
 * and nothing but the JDK on its class path. Prints how many were answered with 200.
 */
final class ManyLines {

    private ManyLines() {}

    /** Arguments: port, number of calls. */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        int calls = Integer.parseInt(args[1]);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, calls)
                    .mapToObj(i -> threads.submit(() -> call(port, i)))
                    .toList();
            System.out.println(answers.stream().filter(ManyLines::isGood).count());
        }
    }

    private static boolean isGood(Future<Boolean> answer) {
        try {
            return answer.get();
        } catch (Exception lost) {
            System.err.println(lost);
            return false;
        }
    }

    private static boolean call(int port, int number) throws IOException {
        var body = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"call " + number + " of many\"}]}";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var head = "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
                    + body.length() + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.startsWith("HTTP/1.1 200") && answer.contains("call " + number + " of many");
        }
    }
}
