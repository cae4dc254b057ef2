package dev.fanfold.openai;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Reads a reply up to a bound, and stops reading there: what is longer is never held, and its stream is cancelled.
 *
 * <p>Nothing compressed is read: none was asked for, and a small compressed reply may hide a huge one.
 */
final class BoundedBody implements BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final Intake intake;
    private final int most;
    private final String unwanted;
    private long taken;
    private @Nullable Subscription source;

    private BoundedBody(Intake intake, int most, String unwanted) {
        this.intake = intake;
        this.most = most;
        this.unwanted = unwanted;
    }

    static BodyHandler<byte[]> upTo(int most) {
        return info -> new BoundedBody(new WholeBytes(), most, unwanted(info, most));
    }

    /** A stream is folded as it comes to what would have come whole; refusals come whole anyway. */
    static BodyHandler<byte[]> upTo(int most, FirstToken first) {
        return info -> {
            var intake = info.statusCode() / 100 == 2 ? new StreamOrWhole(first) : new WholeBytes();
            return new BoundedBody(intake, most, unwanted(info, most));
        };
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        if (unwanted.isEmpty()) {
            subscription.request(Long.MAX_VALUE);
        } else {
            stop(unwanted);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            if (whole.isDone()) {
                return;
            }
            add(buffer);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        try {
            whole.complete(intake.whole());
        } catch (UnusableReplyException e) {
            whole.completeExceptionally(e);
        }
    }

    private void add(ByteBuffer buffer) {
        taken += buffer.remaining();
        if (taken > most) {
            stop(tooLong(most));
            return;
        }
        try {
            intake.add(buffer);
        } catch (UnusableReplyException e) {
            stop(e);
        }
    }

    private void stop(String why) {
        stop(new UnusableReplyException(why));
    }

    private void stop(UnusableReplyException why) {
        if (source != null) {
            source.cancel();
        }
        whole.completeExceptionally(why);
    }

    private static String unwanted(ResponseInfo info, int most) {
        var coding = info.headers().firstValue("content-encoding").orElse("identity");
        if (!coding.isBlank() && !coding.equalsIgnoreCase("identity")) {
            return "is compressed, though identity was asked for";
        }
        return info.headers().firstValueAsLong("content-length").orElse(0) > most ? tooLong(most) : "";
    }

    private static String tooLong(int most) {
        return "is longer than " + most + " bytes, and was not read further";
    }
}
