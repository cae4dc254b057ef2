package dev.fanfold.work;

import java.util.List;
import java.util.Map;

/**
 * What one call for many records brought: answers by id, and what was wrong with the rest.
 *
 * @param answers the accepted answers: known ids, answered once, in the form asked for
 * @param refused ids whose answer was not accepted, with the reason (twice answered, or not in form)
 * @param unknown ids that nobody asked about; dropped, and listed here
 */
public record Sheet<O>(Map<String, O> answers, Map<String, String> refused, List<String> unknown) {
    public Sheet {
        answers = Map.copyOf(answers);
        refused = Map.copyOf(refused);
        unknown = List.copyOf(unknown);
    }
}
