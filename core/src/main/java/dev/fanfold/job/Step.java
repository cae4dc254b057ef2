package dev.fanfold.job;

/**
 * A handle on a step of a plan: passing it to a later step is how a dependency is declared.
 *
 * <p>It has no value to read: a step's answer reaches those who took its handle, within one run, and nobody else.
 *
 * @param <O> what the step answers
 */
@SuppressWarnings("UnusedTypeParameter") // the type is what a later step is checked against
public final class Step<O> {
    private final Object plan;
    private final int place;
    private final String name;

    Step(Object plan, int place, String name) {
        this.plan = plan;
        this.place = place;
        this.name = name;
    }

    /** Its place in the plan, from 0; a step only takes steps of lower places, so no cycle can be written. */
    public int place() {
        return place;
    }

    public String name() {
        return name;
    }

    int placeIn(Steps<?> steps) {
        if (plan != steps) {
            throw new IllegalArgumentException("step " + name + " belongs to another plan");
        }
        return place;
    }
}
