package dev.fanfold.result;

/**
 * The answer to one record.
 *
 * @param id the record's own id
 * @param value what was answered
 */
public record Item<O>(String id, O value) {
    @Override
    public String toString() {
        return id + ": " + value;
    }
}
