package dev.fanfold.openai;

import dev.fanfold.model.Mishap;
import dev.fanfold.model.ModelException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.regex.Pattern;

/** What a refusal means for the calls to come: from status and words to a kind of {@link ModelException}. */
final class Refusals {
    private static final Pattern FLAGGED = Pattern.compile("moderation|flagged");
    private static final Pattern NO_CREDIT = Pattern.compile("credit balance|insufficient (?:balance|credit|quota)");

    private static final Pattern WRONG_KEY =
            Pattern.compile("api[ _]key not valid|incorrect api key|invalid[ _]api[ _]key");

    private Refusals() {}

    static ModelException of(Refused refused) {
        return switch (refused.status()) {
            case 300, 301, 302, 303, 304, 305, 306, 307, 308 -> redirected(refused);
            case 401 -> keyRefused(refused);
            case 402 -> noCredit(refused);
            case 403 -> forbidden(refused);
            case 404 -> notFound(refused);
            case 408, 409, 425 -> broken(refused);
            case 429 -> Throttled.of(refused);
            default -> refused.status() < 500 ? wrongRequest(refused) : broken(refused);
        };
    }

    /** Some servers call a wrong key a wrong request. */
    static boolean meansWrongKey(int status, ProviderError error) {
        return status == 400 && error.means(WRONG_KEY);
    }

    private static ModelException keyRefused(Refused refused) {
        if (refused.key().isEmpty()) {
            return new ModelException.Stop(refused.place()
                    + " wants a key and none was named: name one, such as env:OPENAI_API_KEY" + refused.said());
        }
        return new ModelException.Stop("the key in " + refused.target().keyName() + " was refused by " + refused.place()
                + ": check that it is whole, valid and meant for this server" + refused.said());
    }

    private static ModelException forbidden(Refused refused) {
        if (refused.error().says(FLAGGED)) {
            return new ModelException.BadRequest(
                    refused.place() + " turned this prompt away for its content" + refused.said());
        }
        return new ModelException.Stop(refused.place() + " forbids this call: check what the key in "
                + refused.target().keyName() + " is allowed to do" + refused.said());
    }

    private static ModelException noCredit(Refused refused) {
        return new ModelException.Stop(
                refused.place() + " wants to be paid: add credit to the account" + refused.said());
    }

    private static ModelException notFound(Refused refused) {
        boolean spoken = !refused.error().message().isEmpty();
        var why = spoken
                ? "no model \"" + refused.target().model() + "\" at "
                        + refused.target().base() + ": " + howToList(refused.target())
                : "nothing answers at " + refused.target().base().chat()
                        + ": check the base address, which often ends in /v1";
        return new ModelException.Stop(why + refused.said());
    }

    private static String howToList(Target target) {
        boolean ollama =
                target.known().map(KnownServer::name).filter("ollama"::equals).isPresent();
        return ollama
                ? "\"ollama list\" shows those that are here, \"ollama pull " + target.model() + "\" fetches it"
                : "GET " + target.base() + "/models lists those that it has";
    }

    private static ModelException wrongRequest(Refused refused) {
        if (refused.error().says(NO_CREDIT)) {
            return noCredit(refused);
        }
        if (meansWrongKey(refused.status(), refused.error())) {
            return keyRefused(refused);
        }
        return new ModelException.BadRequest(refused.target().model() + " at " + refused.place()
                + " turned this request away" + Hints.of(refused.status(), refused.error()) + refused.said());
    }

    private static ModelException broken(Refused refused) {
        var message = refused.place() + " could not answer just now" + refused.said();
        var broken = refused.work() == Refused.Work.NOT_BEGUN
                ? ModelException.Transient.unbilled(message, refused.rates())
                : new ModelException.Transient(message, refused.rates());
        return broken.as(new Mishap.Status(refused.status()));
    }

    private static ModelException redirected(Refused refused) {
        var to = redirectedTo(refused.headers(), refused.target().base().chat());
        return new ModelException.Stop(refused.target().base() + " redirects to " + to + " (" + refused.status()
                + "), which is never followed, as the key is for " + refused.place()
                + " alone: if the new address is right, name it as the base address");
    }

    /** The host that a redirect names to who asked there. */
    static String redirectedTo(HttpHeaders headers, URI asked) {
        return headers.firstValue("location")
                .map(location -> hostOf(location, asked))
                .orElse("an unnamed place");
    }

    private static String hostOf(String location, URI asked) {
        try {
            var to = asked.resolve(URI.create(location));
            return to.getHost() == null ? "an unreadable place" : Place.of(to);
        } catch (IllegalArgumentException e) {
            return "an unreadable place";
        }
    }
}
