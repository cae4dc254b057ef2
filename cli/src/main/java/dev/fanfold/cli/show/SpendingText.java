package dev.fanfold.cli.show;

import dev.fanfold.cli.show.Concern.Weight;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.result.Cost;
import dev.fanfold.result.Estimate;
import dev.fanfold.result.Spent;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said about money, before it is spent and after. */
public final class SpendingText {
    private static final long NANOS_A_DOLLAR = 1_000_000_000;

    private SpendingText() {}

    /**
     * What a run is expected to send.
     *
     * @param kept how many answers of earlier runs need not be paid again
     */
    public static String estimate(Estimate estimate, long kept) {
        return "Estimate" + besides(kept) + ": " + estimate;
    }

    /** What an estimate leaves out of account; begins with a comma. */
    public static String besides(long kept) {
        return kept == 0
                ? ""
                : ", not counting that " + number(kept) + (kept == 1 ? " answer is" : " answers are") + " kept";
    }

    public static Concern unpriced(Collection<Endpoint> models) {
        var names = models.stream().map(Endpoint::toString).sorted().collect(Collectors.joining(", "));
        return new Concern(
                Weight.REFUSAL,
                "no price is known for " + names + ", so a budget in dollars cannot be kept",
                "give the price in a file (--prices FILE; " + line(models) + "), or cap tokens (--token-budget)");
    }

    /** A price as a file has it. */
    private static String line(Collection<Endpoint> models) {
        return models.stream()
                .findFirst()
                .map(model -> "one line: " + model.provider() + "," + model.model()
                        + ",,DOLLARS PER MILLION IN,,,OUT,2026-01-31,where from")
                .orElse("");
    }

    public static Concern littleMoney(Money budget, Money expected) {
        return warning(
                "about " + expected + " is expected and the budget is " + budget + ", so some parts will be missing",
                "raise --budget to have them all");
    }

    public static Concern fewTokens(long budget, long expected) {
        return warning(
                "about " + number(expected) + " tokens are expected and the budget is " + number(budget)
                        + ", so some parts will be missing",
                "raise --token-budget to have them all");
    }

    /**
     * One call may cost more than the budget is.
     *
     * @param cheaper what makes a call cheaper
     */
    public static Concern dearCall(Money budget, Money dearest, String cheaper) {
        return warning(
                "one call may cost up to " + dearest + " and the budget is " + budget + ", so it would be refused",
                cheaper + ", or raise --budget");
    }

    /**
     * No call costs less than the budget is.
     *
     * @param spent of it before
     * @param least what the cheapest may cost
     * @param cheaper what makes a call cheaper
     */
    public static Concern noCall(Money budget, Money spent, Money least, String cheaper) {
        return new Concern(
                Weight.REFUSAL,
                "the budget of " + budget + " bears no call, as each may cost " + least + " or more"
                        + (spent.equals(Money.ZERO) ? "" : ", and " + spent + " is spent already"),
                cheaper + ", or raise --budget");
    }

    /**
     * No call takes less than the budget is.
     *
     * @param spent of it before
     * @param least what the smallest may take
     */
    public static Concern noCall(long budget, long spent, long least) {
        return new Concern(
                Weight.REFUSAL,
                "the budget of " + number(budget) + " tokens bears no call, as each may take " + number(least)
                        + " or more" + (spent == 0 ? "" : ", and " + number(spent) + " are spent already"),
                "raise --token-budget");
    }

    /**
     * One call can never go out.
     *
     * @param smaller what makes an answer smaller, and a comma; or nothing
     */
    public static Concern tooLargeCall(long tokensPerMinute, long tokens, String smaller) {
        return new Concern(
                Weight.REFUSAL,
                large(tokensPerMinute, tokens) + ", so its call could never go out",
                smaller + "raise the limit to what the account has");
    }

    /**
     * One call may be over the limit of a minute.
     *
     * @param smaller what makes an answer smaller, and a comma; or nothing
     */
    public static Concern largeCall(long tokensPerMinute, long tokens, String smaller) {
        return warning(
                large(tokensPerMinute, tokens) + ", so its call may be refused",
                smaller + "raise the limit to what the account has");
    }

    private static String large(long tokensPerMinute, long tokens) {
        return "an answer may have " + number(tokens) + " tokens and the limit is " + number(tokensPerMinute)
                + " a minute";
    }

    /** More is expected than is spent without asking. */
    public static Concern dear(Cost cost) {
        return new Concern(
                Weight.QUESTION,
                "this is expected to cost " + cost.expected() + ", at worst " + cost.worst(),
                "name the most that it may cost, such as --budget " + enough(cost));
    }

    private static Concern warning(String what, String next) {
        return new Concern(Weight.WARNING, what, next);
    }

    public static String question(Cost cost) {
        return "This is expected to cost " + cost.expected() + ", at worst " + cost.worst() + ". Go on? [y/N] ";
    }

    public static String declined() {
        return "nothing was sent; --budget sets the most that it may cost";
    }

    /** What was spent of a budget, where the budget is why something is missing. */
    public static String spentOf(Spent spent, Money budget) {
        return "The budget of " + budget + " was not enough: " + spent
                + " is spent. Raise --budget to have the rest too.";
    }

    public static String tokensOf(Spent spent, long budget) {
        return "The budget of " + number(budget) + " tokens was not enough: " + number(spent.tokens())
                + " are spent. Raise --token-budget to have the rest too.";
    }

    /** Twice what is expected, or twice the dearest call, or the worst case where that is less, in whole dollars. */
    private static String enough(Cost cost) {
        var likely = Math.min(
                Math.max(2 * cost.expected().nanos(), 2 * cost.dearest().nanos()),
                cost.worst().nanos());
        return Math.ceilDiv(likely, NANOS_A_DOLLAR) + ".00";
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
