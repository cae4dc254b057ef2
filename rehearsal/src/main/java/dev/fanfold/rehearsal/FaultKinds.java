package dev.fanfold.rehearsal;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** One of each fault. */
final class FaultKinds {

    private static final long HUNDRED_MB = 100L << 20;

    static final List<Fault> ALL = List.of(
            new Fault.ResetBeforeHeaders(),
            new Fault.ResetAfterHeaders(),
            new Fault.ResetMidBody(),
            new Fault.Silence(),
            new Fault.SlowBody(Duration.ofMillis(50)),
            new Fault.Stall(),
            new Fault.EndlessBody(),
            new Fault.ErrorInside(),
            new Fault.TruncatedJson(),
            new Fault.WrongShape(),
            new Fault.Html(),
            new Fault.NoContentType(),
            new Fault.LargeBody(HUNDRED_MB),
            new Fault.InvalidUtf8(),
            new Fault.GzipBomb(HUNDRED_MB),
            new Fault.Redirect(URI.create("http://elsewhere.invalid/v1/chat/completions")),
            Fault.status(408),
            Fault.status(409),
            Fault.status(425),
            Fault.status(429),
            Fault.status(429, "1"),
            Fault.status(429, "0"),
            Fault.status(429, "-5"),
            Fault.status(429, "999999999"),
            Fault.status(429, "Fri, 31 Dec 1999 23:59:59 GMT"),
            Fault.status(429, "soon"),
            new Fault.StatusUntil(429, Duration.ofSeconds(1)),
            Fault.status(500),
            Fault.status(502),
            Fault.status(503),
            Fault.status(529),
            Fault.status(503, "1"),
            new Fault.InsufficientQuota(),
            new Fault.CapOfTheDay(),
            new Fault.Unsupported("stream_options"),
            new Fault.NoChoices(),
            new Fault.CutShort(),
            new Fault.ContentFilter(),
            new Fault.StreamCut());

    private FaultKinds() {}
}
