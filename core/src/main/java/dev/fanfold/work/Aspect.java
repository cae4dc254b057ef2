package dev.fanfold.work;

/**
 * One named way to look at a subject.
 *
 * @param name how the answer is labelled in results and messages; not blank
 * @param work what is asked of the subject
 */
public record Aspect<I, O>(String name, Work<I, O> work) {
    public Aspect {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an aspect needs a name that is not blank");
        }
    }
}
