package dev.fanfold.engine;

import dev.fanfold.model.Prompt;
import java.util.Optional;

/**
 * What is asked, and of whom; equal ones may be asked together.
 *
 * @param model the name of one of the runtime's models; empty for its first
 */
record Question(Prompt prompt, Optional<String> model) {
    /** The same for so many answers. */
    Question times(int samples) {
        return new Question(prompt.withSamples(samples), model);
    }
}
