package dev.fanfold.openai;

import dev.fanfold.model.ModelException;
import dev.fanfold.openai.Listing.Foreign;
import dev.fanfold.openai.Listing.Foreign.Oddity;
import dev.fanfold.openai.Listing.NoKey;
import dev.fanfold.openai.Listing.NoKey.Lack;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Asks a server once which models it has: a {@code GET} of its list, which sends no prompt and costs nothing.
 *
 * <p>Law: a server whose key is missing is not asked at all, and no redirect is followed.
 */
record Inquiry(Site site, WireOptions limits) {
    /** The longest lists known have some hundred entries of a few thousand bytes each. */
    static final int MOST_BYTES = 4 << 20;

    Listing answer() throws InterruptedException {
        Optional<Key> key;
        try {
            key = site.readKey();
        } catch (ModelException.Stop none) {
            return new NoKey(site.key(), site.lacksKey() ? Lack.ABSENT : Lack.UNFIT);
        }
        try {
            return meaning(sent(key), key);
        } catch (IOException e) {
            return Broken.listing(e, limits);
        }
    }

    private HttpResponse<byte[]> sent(Optional<Key> key) throws IOException, InterruptedException {
        var client = Wire.client(limits, site.base());
        try {
            var exchange = client.sendAsync(head(key), BoundedBody.upTo(limits.replyBytes()));
            return Wire.await(exchange, Optional.empty(), limits.timeout());
        } finally {
            client.shutdownNow();
        }
    }

    private HttpRequest head(Optional<Key> key) {
        var head = HttpRequest.newBuilder(site.base().models())
                .header("Accept", "application/json")
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "fanfold");
        key.ifPresent(k -> KeyHeader.write(head, site.base().host(), k));
        return head.build();
    }

    private Listing meaning(HttpResponse<byte[]> response, Optional<Key> key) {
        return switch (response.statusCode() / 100) {
            case 2 -> ModelNames.read(response.body(), site.base().place(), key);
            case 3 -> redirected(response, key);
            default -> refused(response, key);
        };
    }

    private Listing redirected(HttpResponse<?> response, Optional<Key> key) {
        var place = Refusals.redirectedTo(response.headers(), site.base().models());
        return new Listing.Redirected(response.statusCode(), Words.of(place, key));
    }

    private Listing refused(HttpResponse<byte[]> response, Optional<Key> key) {
        int status = response.statusCode();
        var body = new String(response.body(), StandardCharsets.UTF_8);
        var error = ProviderError.read(body);
        if (status == 401 || status == 403 || Refusals.meansWrongKey(status, error)) {
            return new Listing.KeyRefused(site.key(), status, error.words(key));
        }
        if (status == 404 || status == 405 || status == 501) {
            return ReplyText.isPage(body) ? new Foreign(Oddity.WEB_PAGE) : new Listing.Unlisted(status);
        }
        return new Listing.Failing(status, error.words(key));
    }
}
