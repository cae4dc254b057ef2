package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.http.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;

/** A running stand-in provider. Safe for many threads; closing it drops the calls in flight at once. */
public final class RehearsalServer implements AutoCloseable {

    private final HttpServer server;
    private final RequestLog log;

    private RehearsalServer(HttpServer server, RequestLog log) {
        this.server = server;
        this.log = log;
    }

    static RehearsalServer open(Settings settings) {
        var log = new RequestLog(settings.bodiesKept());
        try {
            return new RehearsalServer(
                    HttpServer.open(new Provider(settings, log, InstantSource.system(), System::nanoTime)), log);
        } catch (IOException noPort) {
            throw new UncheckedIOException("the rehearsal server could not open a port on 127.0.0.1", noPort);
        }
    }

    /** Where clients send their calls: {@code http://127.0.0.1:PORT/v1}, no slash at the end. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.port() + "/v1");
    }

    /** What it has seen. Readable after it is closed. */
    public RequestLog log() {
        return log;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException closing) {
            throw new UncheckedIOException("the rehearsal server could not close its port", closing);
        }
    }
}
