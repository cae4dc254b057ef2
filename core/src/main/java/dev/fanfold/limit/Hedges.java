package dev.fanfold.limit;

import java.util.OptionalLong;

/** What is known of the first tokens of one endpoint, and how many hedges it still may have. Threads: not safe. */
public final class Hedges {
    private final Hedging rules;
    private final Quantiles firstTokens = new Quantiles();
    private long calls;
    private long hedges;

    public Hedges(Hedging rules) {
        this.rules = rules;
    }

    public void called() {
        calls++;
    }

    /** A first token came after so many nanoseconds. */
    public void firstToken(long nanos) {
        firstTokens.add(nanos);
    }

    /** How long to wait for a first token before hedging; absent as long as too little is known. */
    public OptionalLong delay() {
        return firstTokens.at(rules.quantile());
    }

    /** Takes one hedge, if there is one left. */
    public boolean take() {
        if (hedges + 1 > calls * rules.share()) {
            return false;
        }
        hedges++;
        return true;
    }
}
