package dev.fanfold.engine.onion;

/**
 * Whose turn it is: which run, and how much of a plan waits for it.
 *
 * @param urgency how much work hangs on it at least, along the longest chain; more goes first
 * @param among how it stands among those of the same urgency
 */
public record Turn(RunAccount run, long urgency, Among among) {
    /** Which of those goes first that nothing else sets apart. */
    public enum Among {
        /** The longest, so that no long one begins last. */
        LONGEST_FIRST,
        /**
         * Who came first. Where parts are handed on in their order while the run goes, all that is behind a late one waits in
         * memory, and is lost when the run is stopped. They give way to other work of the runtime.
         */
        FIRST_COME
    }

    /** The turn of a run that stands alone. */
    public static Turn of(RunAccount run) {
        return new Turn(run, 0, Among.LONGEST_FIRST);
    }

    /** That of a part on which so much more work hangs. */
    public Turn moreUrgent(long urgency) {
        return new Turn(run, this.urgency + urgency, among);
    }

    public Turn firstCome() {
        return new Turn(run, urgency, Among.FIRST_COME);
    }
}
