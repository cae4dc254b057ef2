package dev.fanfold.examples.docs;

import dev.fanfold.examples.Program;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a command printed, as a page shows it. Equal where only time and chance differ: how long it took, in which order
 * parts landed, which ballot had which place, and how often progress was shown.
 */
record Output(String text) {
    private static final Map<String, String> TERMINAL = Map.of("LC_ALL", "C.UTF-8", "NO_COLOR", "", "TERM", "xterm");
    private static final String COMMAND = "./fanfold ";
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");
    private static final Pattern TIME = Pattern.compile("\\d+(\\.\\d+)? s\\b(; merge \\S+ s)?");
    private static final Pattern BALLOTS = Pattern.compile("Ballots: \\[.*]");
    private static final Pattern PROGRESS =
            Pattern.compile("\\w+: [\\d,]+( of [\\d,]+)? done|[\\d,]+ records?.* so far.*");

    /** Runs a command as it stands on a page, such as {@code ./fanfold run PLAN}, and shows what a terminal would. */
    static Output of(String command) throws IOException, InterruptedException {
        if (!command.startsWith(COMMAND)) {
            throw new IllegalArgumentException("a page shows the output of " + COMMAND + "…, not of " + command);
        }
        var arguments = WORD.matcher(command.substring(COMMAND.length()))
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toList();
        var ended = Program.run("dev.fanfold.cli.Main", arguments, TERMINAL);
        return new Output(ended.errors() + "\n" + ended.out());
    }

    /** Its lines without what time and chance decide, sorted. */
    List<String> lines() {
        return text.lines()
                .filter(line -> !line.isBlank() && !PROGRESS.matcher(line).matches())
                .map(line -> TIME.matcher(line).replaceAll("… s"))
                .map(line -> BALLOTS.matcher(line).replaceAll("Ballots: […]"))
                .sorted()
                .toList();
    }
}
