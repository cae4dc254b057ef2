package dev.fanfold.limit;

/** Why a call is refused, and what to do about it: the sentences of a {@link Verdict.Refused}. */
final class Refusals {
    private Refusals() {}

    static String unpriced() {
        return "money is capped and the price of this model is not known: add its price to a price file, or cap tokens"
                + " instead of money";
    }

    /** The call takes more than is free of money, of tokens, or of both; money is named first. */
    static String tooLittle(Amount cap, Amount spent, Amount promised, Hold wanted) {
        var money = wanted.worst().nanos() > cap.minus(spent).minus(promised).nanos();
        return money
                ? sentence(cap.money(), spent.money(), promised.money(), wanted.worst())
                : sentence(cap.tokens() + " tokens", spent.tokens(), promised.tokens(), wanted.tokens() + " tokens");
    }

    private static String sentence(Object cap, Object spent, Object promised, Object worst) {
        return "the budget of " + cap + " does not bear this call: " + spent + " spent, " + promised
                + " promised to others, and the call can take up to " + worst
                + "; raise the budget, or lower the most tokens an answer may have";
    }
}
