package dev.fanfold.openai;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;

/**
 * A request body that says when it is about to be written: then the connection stands, as head and body are written only after
 * every handshake.
 */
record AnnouncedBody(BodyPublisher body, Runnable stands) implements BodyPublisher {
    static AnnouncedBody of(byte[] bytes, Runnable stands) {
        return new AnnouncedBody(BodyPublishers.ofByteArray(bytes), stands);
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        stands.run();
        body.subscribe(subscriber);
    }
}
