package dev.fanfold.engine;

import dev.fanfold.result.Dependence;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.work.Note;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the independence trap: a part that lacked something while others ran beside it.
 *
 * <p>A model that was told to say what it lacks, and says so, ran too early or with too thin an input. Where it mentions a
 * sibling by name, that pair belongs in a chain.
 */
final class Siblings {
    private Siblings() {}

    static List<Dependence> reported(List<? extends Part<?>> parts, Scope scope) {
        return parts.stream()
                .<Dependence>flatMap(part -> lacks(part).map(what -> dependence(part, what, parts, scope)))
                .toList();
    }

    /** What is reported at one level is not reported again around it. */
    static Effort withoutLacks(Effort effort) {
        return effort.withNotes(effort.notes().stream()
                .filter(note -> !(note instanceof Note.Missing))
                .toList());
    }

    private static Stream<String> lacks(Part<?> part) {
        return part.effort().notes().stream()
                .flatMap(note -> note instanceof Note.Missing(var what) ? Stream.of(what) : Stream.empty());
    }

    private static Dependence dependence(Part<?> asker, String what, List<? extends Part<?>> all, Scope scope) {
        var names = all.stream()
                .filter(part -> !part.id().equals(asker.id()))
                .map(part -> part.id().name());
        return new Dependence(scope.pathOf(asker.id().name()), what, named(names, what));
    }

    static Optional<String> named(Stream<String> names, String what) {
        var lower = what.toLowerCase(Locale.ROOT);
        return names.filter(name -> Pattern.compile("\\b" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "\\b")
                        .matcher(lower)
                        .find())
                .findFirst();
    }

    /** What they took, side by side. */
    static Effort besides(List<? extends Part<?>> parts) {
        return parts.stream().map(Siblings::awaited).reduce(Effort.NONE, Effort::beside);
    }

    /** What a part took; nobody waited for one that was told to stop. */
    static Effort awaited(Part<?> part) {
        return part instanceof Part.Skipped ? part.effort().unawaited() : part.effort();
    }
}
