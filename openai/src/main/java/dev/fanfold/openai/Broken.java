package dev.fanfold.openai;

import dev.fanfold.model.Mishap.OnTheWire;
import dev.fanfold.model.ModelException;
import dev.fanfold.openai.Listing.Foreign;
import dev.fanfold.openai.Listing.Foreign.Oddity;
import dev.fanfold.openai.Listing.Unreachable.Obstacle;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * What it means that no reply came: from a failure of the wire to a kind of {@link ModelException}.
 *
 * <p>Nothing is billed where the call certainly found no server; where it may have been read, nobody knows.
 */
final class Broken {
    private Broken() {}

    static ModelException of(IOException failure, Target target, WireOptions limits) {
        if (cause(failure, UnusableReplyException.class).isPresent()) {
            return ReplyText.unreadable(
                    target.place(),
                    cause(failure, UnusableReplyException.class)
                            .map(Throwable::getMessage)
                            .orElse(""));
        }
        if (untrusted(failure)) {
            return new ModelException.Stop("the certificate of " + target.place()
                    + " is not trusted: check the base address, or add the certificate to the trust store of Java"
                    + " (in Java, trusting(SSLContext) does for one model)");
        }
        return unreached(failure, target, limits).orElseGet(() -> unanswered(failure, target, limits));
    }

    /** Nobody was found there who could have read it. */
    private static Optional<ModelException> unreached(IOException failure, Target target, WireOptions limits) {
        if (cause(failure, UnresolvedAddressException.class).isPresent()) {
            return Optional.of(unsent(
                    "the host " + target.host() + " is not known: check the base address and the network",
                    OnTheWire.UNKNOWN_HOST,
                    failure));
        }
        if (cause(failure, HttpConnectTimeoutException.class).isPresent()) {
            return Optional.of(unsent(
                    "no connection to " + target.base() + " within " + seconds(limits.connectTimeout()),
                    OnTheWire.NO_CONNECTION,
                    failure));
        }
        if (cause(failure, ConnectException.class).isPresent()) {
            return Optional.of(unsent(
                    "no server answers at " + target.base() + ": is it running?", OnTheWire.NO_CONNECTION, failure));
        }
        return Optional.empty();
    }

    private static ModelException unanswered(IOException failure, Target target, WireOptions limits) {
        if (cause(failure, HttpTimeoutException.class).isPresent()) {
            return lost(
                    "no whole reply from " + target.place() + " within " + seconds(limits.timeout()),
                    OnTheWire.LATE,
                    failure);
        }
        if (cause(failure, SSLHandshakeException.class).isPresent()) {
            return unsent(
                    "no secure connection to " + target.base() + ": the handshake failed",
                    OnTheWire.NO_CONNECTION,
                    failure);
        }
        if (cause(failure, UnsentException.class).isPresent()) {
            return unsent(
                    "the call did not reach " + target.place() + ": no connection was found for it",
                    OnTheWire.NO_CONNECTION,
                    failure);
        }
        return lost(
                "the connection to " + target.place() + " broke before the reply was whole",
                OnTheWire.BROKEN_CONNECTION,
                failure);
    }

    /** What it means for a question that costs nothing. */
    static Listing listing(IOException failure, WireOptions limits) {
        if (is(failure, UnusableReplyException.class)) {
            return new Foreign(Oddity.TOO_MUCH);
        }
        if (is(failure, ProtocolException.class)) {
            return new Foreign(Oddity.NO_HTTP);
        }
        return is(failure, HttpTimeoutException.class)
                ? new Listing.Late(limits.timeout())
                : new Listing.Unreachable(obstacle(failure));
    }

    private static Obstacle obstacle(IOException failure) {
        if (untrusted(failure)) {
            return Obstacle.UNTRUSTED_CERTIFICATE;
        }
        if (is(failure, UnresolvedAddressException.class)) {
            return Obstacle.UNKNOWN_HOST;
        }
        if (is(failure, ConnectException.class)) {
            return Obstacle.NOBODY_LISTENS;
        }
        return is(failure, SSLException.class) ? Obstacle.NO_SECURE_CONNECTION : Obstacle.BROKEN_CONNECTION;
    }

    private static ModelException unsent(String message, OnTheWire mishap, IOException failure) {
        return ModelException.Transient.unbilled(message, failure).as(mishap);
    }

    private static ModelException lost(String message, OnTheWire mishap, IOException failure) {
        return new ModelException.Transient(message, failure).as(mishap);
    }

    private static boolean untrusted(Throwable failure) {
        return is(failure, CertificateException.class) || is(failure, CertPathBuilderException.class);
    }

    private static boolean is(Throwable failure, Class<? extends Throwable> wanted) {
        return cause(failure, wanted).isPresent();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> wanted) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return Optional.of(wanted.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static String seconds(Duration span) {
        return span.toMillis() % 1000 == 0 ? span.toSeconds() + " s" : span.toMillis() + " ms";
    }
}
