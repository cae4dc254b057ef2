package dev.fanfold.cli.session;

import dev.fanfold.cli.screen.Cells;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that no two recordings share, and what becomes of it. Nothing else is changed.
 *
 * <ul>
 *   <li>Before it is shown: the folder that is worked in has no name, the home is {@code ~}, and the digits in the name of a
 *       journal, which are a hash of that folder, are always the same; so is the port of a stand-in, of five digits each time.
 *   <li>Before it is compared, but not in what is shown: seconds that the engine measured, points in time and the bytes of a
 *       journal are no figures; of equal questions it does not matter which got which answer, so ballots are sorted and
 *       attempts that are ranked have no number; and what is said only because a machine is slow is left out. What the
 *       terminal wrapped is one line again.
 * </ul>
 */
final class Tidied {
    private static final Pattern OF_A_JOURNAL = Pattern.compile("-[0-9a-f]{16}(-\\d{8}T\\d{6}Z-[0-9a-f]{6}\\.journal)");
    private static final Pattern PORT = Pattern.compile("(?<place>127\\.0\\.0\\.1:)\\d{5}\\b");
    private static final Pattern SECONDS = Pattern.compile(
            "\\b(in [\\d.]+ s instead of [\\d.]+ s)(; merge [\\d.]+ s)?|(?<=out, )[\\d.]+ s\\b|(?<=: waiting )\\d\\.\\d s\\b");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final Pattern BYTES = Pattern.compile(" +[\\d,]+ (B|kB|bytes)\\b");
    private static final Pattern BALLOTS = Pattern.compile("Ballots: \\[(.*)]");
    private static final Pattern RANKED = Pattern.compile("^(  |Picked: )attempt \\d+");
    private static final String SLOW = "Where the time went: ";

    private Tidied() {}

    /** How things are shown that were made in this folder. */
    static UnaryOperator<String> in(Path folder) {
        return text -> {
            var homely = text.replace(folder + "/.local", "~/.local").replace(folder + "/", "");
            var named = OF_A_JOURNAL.matcher(homely).replaceAll("-9f2c5a1e77b04d36$1");
            return PORT.matcher(named).replaceAll("${place}40404");
        };
    }

    /** What is shown as it is compared. */
    static List<String> compared(String shown) {
        return unwrapped(shown.lines().toList()).stream()
                .filter(line -> !line.startsWith(SLOW))
                .map(Tidied::compare)
                .toList();
    }

    /** A line that fills the screen goes on in the next; a blank at its end is not to be seen. */
    private static List<String> unwrapped(List<String> lines) {
        var whole = new ArrayList<String>();
        int room = 0;
        for (var line : lines) {
            int cells = Cells.of(line);
            if (room > 0) {
                whole.add(whole.removeLast() + " ".repeat(Math.max(0, room - 1)) + line);
            } else {
                whole.add(line);
            }
            room = cells < Terminal.SIZE.columns() - 1 ? 0 : Terminal.SIZE.columns() - cells + 1;
        }
        return whole;
    }

    private static String compare(String line) {
        var timeless = SECONDS.matcher(line).replaceAll("N s");
        var undated = MOMENT.matcher(timeless).replaceAll("TIME");
        var unweighed = BYTES.matcher(undated).replaceAll(" N $1");
        var unnumbered = RANKED.matcher(unweighed).replaceAll("$1attempt N");
        return BALLOTS.matcher(unnumbered).replaceAll(found -> "Ballots: [" + sorted(found.group(1)) + "]");
    }

    private static String sorted(String ballots) {
        return Arrays.stream(ballots.split(", ", -1)).sorted().collect(Collectors.joining(", "));
    }
}
