package dev.fanfold.cli.map.failed;

import dev.fanfold.cli.map.form.Kept;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The last line of a file of failed records: how the run came to its end. A file without it is of a run that was killed.
 *
 * @param records how many records of the input have rows
 */
public record FailedEnd(How how, long records) {
    private static final String END = "end";
    private static final String RECORDS = "records";

    /** Whether every record of the input has its row. */
    public enum How {
        THROUGH,
        STOPPED;

        @Override
        public String toString() {
            return this == THROUGH ? "through" : "stopped";
        }
    }

    String written() {
        return JsonNodeFactory.instance
                .objectNode()
                .put(END, how.toString())
                .put(RECORDS, records)
                .toString();
    }

    /** What such a line says; empty when it is another. */
    static Optional<FailedEnd> of(String line) {
        return Kept.object(line)
                .filter(json -> json.path(END).isString() && json.path(RECORDS).canConvertToLong())
                .map(json -> new FailedEnd(
                        json.path(END).asString().equals(How.THROUGH.toString()) ? How.THROUGH : How.STOPPED,
                        json.path(RECORDS).asLong()));
    }
}
