package dev.fanfold.rehearsal.reply;

import java.util.regex.Pattern;

/** What an answer is about: the passage alone where a text marks one among its surroundings, else the whole text. */
final class Subject {

    /**
     * A passage stands between two lines that carry the mark which the text names before: {@code --- 3f2a passage ---} and
     * {@code --- end 3f2a ---}. Lines with another mark belong to whoever wrote the document.
     */
    private static final Pattern PASSAGE = Pattern.compile(
            "(?ms)the passage marked (\\S{1,64}),.*?^-{3,} \\1 passage -{3,}$\\n(.*?)^-{3,} end \\1 -{3,}$");

    private Subject() {}

    /** The part of a user's text that is to be worked on. */
    static String of(String user) {
        var passage = PASSAGE.matcher(user);
        return passage.find() ? passage.group(2) : user;
    }
}
