package dev.fanfold.cli.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * YAML 1.2 as a tree that knows its lines.
 *
 * <p>Bounded: size is checked before the text is looked at, and depth, aliases and tags before the tree is built.
 */
final class Yaml {
    /** Bytes, as UTF-8. */
    static final int LARGEST = 1 << 20;

    private Yaml() {}

    /**
     * The tree of one document.
     *
     * @throws PlanProblems when it is no YAML, or more of it than a plan may be
     */
    static Node tree(String text) {
        if (text.length() > LARGEST || text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw tooLarge();
        }
        var settings = LoadSettings.builder()
                .setUseMarks(true)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            YamlLimits.check(text, settings);
            return new Compose(settings).composeString(text).orElseThrow(Yaml::empty);
        } catch (MarkedYamlEngineException e) {
            throw refused(line(mark(e)), "this is not YAML: " + reason(e));
        } catch (ReaderException e) {
            throw refused(
                    lineAt(text, e.getPosition()),
                    "this is not YAML: a character that cannot be printed (U+%04X)".formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw refused(1, "this is not YAML: " + Shown.line(Objects.toString(e.getMessage())));
        }
    }

    static PlanProblems tooLarge() {
        return refused(1, "a plan is at most 1 MB; put long texts in a file and name it with input_file");
    }

    private static PlanProblems empty() {
        return refused(1, "the plan is empty; it needs steps");
    }

    static PlanProblems refused(int line, String message) {
        return new PlanProblems(List.of(new PlanProblem(line, message)));
    }

    /** People count lines from 1. */
    static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(1);
    }

    /** Where the trouble is; what never ends is best shown where it begins. */
    private static Optional<Mark> mark(MarkedYamlEngineException e) {
        var endless = Objects.requireNonNullElse(e.getProblem(), "").contains("end of stream");
        return endless
                ? e.getContextMark().or(e::getProblemMark)
                : e.getProblemMark().or(e::getContextMark);
    }

    /** The reason without the snippet that the library adds: it could hold anything. */
    private static String reason(MarkedYamlEngineException e) {
        var reason = Shown.line(Objects.requireNonNullElse(e.getProblem(), "it cannot be read"));
        return reason + "; texts with a colon, a # or {{…}} need quotes, and lines are indented with spaces";
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.codePoints().limit(position).filter(c -> c == '\n').count();
    }
}
