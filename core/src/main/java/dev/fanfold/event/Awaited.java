package dev.fanfold.event;

/** What a call waits for before it goes out; see {@link Waits}. */
public enum Awaited {
    /** A permit: so many calls as may be out at once are out. */
    PERMIT,
    /** The rate limit of the provider, or the end of a pause that it asked for. */
    RATE,
    /** The end of an outage: the provider is down, and one call now and then looks whether it is back. */
    OUTAGE,
    /** Money that is held for other calls, which may give some of it back. */
    MONEY,
    /** The first call of its fan, which warms the provider's cache for the others. */
    SIBLING
}
