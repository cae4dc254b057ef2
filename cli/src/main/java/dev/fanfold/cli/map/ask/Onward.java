package dev.fanfold.cli.map.ask;

import dev.fanfold.cli.map.form.Form;
import dev.fanfold.cli.show.Plain;
import dev.fanfold.cli.show.ShellWord;
import dev.fanfold.split.Entry;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How to go on after a run that was stopped, and pay for no record twice.
 *
 * @param file the input, where it can be read again
 */
public record Onward(Form form, Optional<Path> file) {
    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");

    /** What to do about the records behind the last one that has a row. */
    public String after(Optional<Entry> last) {
        return last.map(entry -> from(next(entry))).orElseGet(MapMessages::beginAnew);
    }

    /** A row may run over several lines; one that was given up costs its first line alone. */
    private static long next(Entry entry) {
        return entry.line() + 1 + BREAK.matcher(entry.raw()).results().count();
    }

    private String from(long line) {
        return switch (form) {
            case CSV -> MapMessages.goOnUnderHeader(name(), line);
            case JSONL, LINES ->
                file.map(path -> MapMessages.goOn(
                                line, ShellWord.of(path), ShellWord.of(rest(path)), form == Form.LINES))
                        .orElseGet(() -> MapMessages.goOnInPipe(line));
        };
    }

    private String name() {
        return file.map(path -> Plain.field(path.toString())).orElse("the input");
    }

    /** Beside the input, never the input itself, and read in the same way. */
    private static Path rest(Path path) {
        var name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return path.resolveSibling(name.substring(0, end) + ".rest" + name.substring(end));
    }
}
