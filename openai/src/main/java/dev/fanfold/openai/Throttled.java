package dev.fanfold.openai;

import dev.fanfold.model.Mishap;
import dev.fanfold.model.ModelException;
import java.util.regex.Pattern;

/**
 * The four things that a 429 can mean: wait, a cap is reached, stop, or a request that no waiting helps.
 *
 * <p>Codes are believed before words: one provider writes "check your plan and billing" over a limit of a minute.
 */
final class Throttled {
    private static final Pattern TOO_LARGE = Pattern.compile("request too large|must be reduced in order to run");
    private static final Pattern OF_A_DAY =
            Pattern.compile("per[ _-]?day|\\b[rt]pd\\b|daily|spend(?:ing)?[ _-](?:limit|cap)|monthly|per[ _-]?month");
    private static final Pattern OF_A_MINUTE = Pattern.compile("per[ _-]?min|\\b[rt]pm\\b|per[ _-]?second");
    private static final Pattern NO_CREDIT = Pattern.compile("credit balance|insufficient (?:balance|credit|quota)");
    private static final Pattern BILLING = Pattern.compile("billing");

    private Throttled() {}

    static ModelException of(Refused refused) {
        var error = refused.error();
        if (error.says(TOO_LARGE)) {
            return new ModelException.BadRequest("this one request is over the limit that " + refused.place()
                    + " has for a minute: cut the input smaller" + refused.said());
        }
        if (outOfCredit(error)) {
            return new ModelException.Stop(
                    "the account behind " + refused.target().keyName() + " has no credit left at " + refused.place()
                            + ": add credit, or use another key" + refused.said());
        }
        if (error.says(OF_A_DAY)) {
            return new ModelException.Cap("a cap of the day or of spend is reached for "
                    + refused.target().model() + " at " + refused.place() + ": go on later, or with another model"
                    + refused.said());
        }
        return wait(refused);
    }

    private static boolean outOfCredit(ProviderError error) {
        if (error.hasCode("insufficient_quota", "credit_balance_exhausted", "billing") || error.says(NO_CREDIT)) {
            return true;
        }
        boolean aboutPace =
                error.says(OF_A_MINUTE) || error.says(OF_A_DAY) || error.hasCode("resource_exhausted", "rate_limit");
        return error.says(BILLING) && !aboutPace;
    }

    private static ModelException wait(Refused refused) {
        return new ModelException.Wait(
                refused.place() + " asks to slow down for " + refused.target().model() + refused.said(),
                refused.rates(),
                new Mishap.Status(refused.status()));
    }
}
