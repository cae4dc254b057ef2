package dev.fanfold.rehearsal.reply;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A labelled passage of a prompt.
 *
 * @param label without brackets: {@code P1}, {@code IN}, {@code CANDIDATE}
 */
record Source(String label, String text) {

    private static final String SUBJECT = "IN";

    /** Between two lines that carry one mark: {@code --- 3f2a [P1] cost ---} and {@code --- end 3f2a ---}. */
    private static final Pattern FENCED = Pattern.compile(
            "(?ms)^-{3,} (\\S{1,64}) \\[([A-Z]{1,16}\\d{0,4})][^\\n]*-{3,}$\\n(.*?)\\n?^-{3,} end \\1 -{3,}$");

    /** From a label at the start of a line to the next. */
    private static final Pattern LABEL = Pattern.compile("(?m)^\\s*\\[(P\\d{1,4}|IN)]");

    /** The passages that a text labels, in order. */
    static List<Source> in(String text) {
        var fenced = FENCED.matcher(text)
                .results()
                .map(found -> new Source(found.group(2), found.group(3).strip()))
                .toList();
        return fenced.isEmpty() ? labelled(text, LABEL.matcher(text).results().toList()) : fenced;
    }

    private static List<Source> labelled(String text, List<MatchResult> found) {
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Source(
                        found.get(i).group(1),
                        text.substring(
                                        found.get(i).end(),
                                        i + 1 < found.size() ? found.get(i + 1).start() : text.length())
                                .strip()))
                .toList();
    }

    /** Those to speak of: the subject itself only where nothing else is given. */
    static List<Source> spokenOf(List<Source> all) {
        var others =
                all.stream().filter(source -> !source.label().equals(SUBJECT)).toList();
        return others.isEmpty() ? all : others;
    }
}
