package dev.fanfold.journal;

import dev.fanfold.model.ModelException;
import dev.fanfold.model.RateNews;

/**
 * Why an answer did not come, as far as that outlives the moment.
 *
 * @param kind what it means for calls to come
 * @param message what was said; one line
 */
public record Refusal(Kind kind, String message) {
    /** The kinds of {@link ModelException}; what may have been billed is told apart from what was not. */
    public enum Kind {
        WAIT,
        CAP,
        STOP,
        BAD_REQUEST,
        TRANSIENT,
        TRANSIENT_UNBILLED
    }

    public static Refusal of(ModelException failure) {
        return new Refusal(kindOf(failure), String.valueOf(failure.getMessage()));
    }

    /** The same without what was said: a provider may repeat the prompt in it. */
    public Refusal wordless() {
        return new Refusal(kind, "refused; what the provider said is not kept, as prompts are not");
    }

    /** The same failure once more; what the provider said of its rate limits then is not in it. */
    public ModelException again() {
        return switch (kind) {
            case WAIT -> new ModelException.Wait(message, RateNews.none());
            case CAP -> new ModelException.Cap(message);
            case STOP -> new ModelException.Stop(message);
            case BAD_REQUEST -> new ModelException.BadRequest(message);
            case TRANSIENT -> new ModelException.Transient(message);
            case TRANSIENT_UNBILLED -> ModelException.Transient.unbilled(message, RateNews.none());
        };
    }

    private static Kind kindOf(ModelException failure) {
        return switch (failure) {
            case ModelException.Wait wait -> Kind.WAIT;
            case ModelException.Cap cap -> Kind.CAP;
            case ModelException.Stop stop -> Kind.STOP;
            case ModelException.BadRequest bad -> Kind.BAD_REQUEST;
            case ModelException.Transient broken ->
                broken.charge() == ModelException.Charge.NOTHING ? Kind.TRANSIENT_UNBILLED : Kind.TRANSIENT;
        };
    }
}
