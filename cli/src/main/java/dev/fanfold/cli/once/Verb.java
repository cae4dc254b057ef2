package dev.fanfold.cli.once;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is asked for in one line at a shell, as it was typed. */
public sealed interface Verb permits Vote, Pick, Ask {
    /** The word that it begins with. */
    String name();

    /** The question, where there is one beside others. */
    Optional<String> prompt();

    /** The words in which a text may be placed, but for those of a rubric. */
    List<String> questions();

    /** All that is asked: the same words are the same question, typed once more. */
    List<String> words();

    /** The same with all its texts read anew. */
    Verb reworded(UnaryOperator<String> reading);

    /** Writes its steps, as a plan has them. */
    void writeTo(Sheet sheet, Phrasing phrasing);
}
