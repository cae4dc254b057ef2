package dev.fanfold.limit;

/** What a {@link Purse} says to a call that wants to start. */
public sealed interface Verdict {
    /** It may start; its worst case is held until it is settled or released. */
    record Granted(Hold hold) implements Verdict {}

    /** Not now: calls are in flight that may bill less than is held for them. Ask again after the next settle. */
    record WaitForSettles() implements Verdict {}

    /**
     * Never, as things stand.
     *
     * @param why one sentence: what is spent, what the call could cost, what to do
     */
    record Refused(String why) implements Verdict {}
}
