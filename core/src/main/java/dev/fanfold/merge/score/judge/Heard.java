package dev.fanfold.merge.score.judge;

/** What came of one question to a judge. */
sealed interface Heard<T> {
    record Answer<T>(T value) implements Heard<T> {}

    /** There is no answer, or none that can be read. */
    record Lost<T>(RuntimeException cause) implements Heard<T> {
        String why() {
            var message = cause.getMessage();
            return message == null ? cause.getClass().getSimpleName() : message;
        }
    }
}
