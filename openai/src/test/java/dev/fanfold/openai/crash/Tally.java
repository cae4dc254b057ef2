package dev.fanfold.openai.crash;

/**
 * What stories came to.
 *
 * @param repeats requests beyond what an undisturbed run asks
 * @param inFlight requests that had reached the server and had no answer in the journal when a process was killed
 * @param most of them at one kill
 */
record Tally(long stories, long kills, long repeats, long inFlight, long most, long requests) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    Tally plus(Tally more) {
        return new Tally(
                stories + more.stories,
                kills + more.kills,
                repeats + more.repeats,
                inFlight + more.inFlight,
                Math.max(most, more.most),
                requests + more.requests);
    }

    @Override
    public String toString() {
        return kills + " kills in " + stories + " stories: " + requests + " requests, " + repeats + " repeats of "
                + inFlight + " in flight, at most " + most + " at once";
    }
}
