package dev.fanfold.work;

/** One of a closed set of answers, as the asker spelled it. */
public record Label(String text) {
    @Override
    public String toString() {
        return text;
    }
}
