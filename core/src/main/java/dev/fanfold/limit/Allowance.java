package dev.fanfold.limit;

/**
 * The retries that one run may still make.
 *
 * <p>Law: retries ≤ max(least, allowance · calls), so that an outage is not answered with a multiple of the load. Calls are
 * counted without their retries.
 *
 * <p>Not safe for threads: its caller holds a lock.
 */
public final class Allowance {
    /** So that ten calls at .1 earn one retry, whatever the floating point makes of it. */
    private static final double ROUNDING = 1e-9;

    private final RetryRules rules;
    private long calls;
    private long retries;

    public Allowance(RetryRules rules) {
        this.rules = rules;
    }

    /** A call went out for the first time. */
    public void called() {
        calls++;
    }

    /** Takes one retry, if there is one. */
    public boolean take() {
        boolean left = retries < Math.max(rules.atLeast(), Math.floor(rules.allowance() * calls + ROUNDING));
        retries += left ? 1 : 0;
        return left;
    }
}
