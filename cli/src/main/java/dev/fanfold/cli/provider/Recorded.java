package dev.fanfold.cli.provider;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.journal.Found;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.ReadOnlyFile;
import dev.fanfold.journal.Reading;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Endpoint.Author;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The models that were asked in a journal, so that a replay asks in their names and nobody has to say again who they were.
 *
 * @param first the one that answers
 * @param named the others, by the name that the plan calls them by
 */
public record Recorded(Endpoint first, Map<String, Endpoint> named) {
    public Recorded {
        named = Map.copyOf(named);
    }

    /**
     * Those of a plan, as they are found in a journal.
     *
     * @param model the model that answers, in place of the plan's
     * @throws Refusal when nobody was ever asked in it
     * @throws JournalException when it is missing, no journal, or cannot be read
     */
    public static Recorded in(Path journal, PlanFile plan, Optional<String> model) {
        var asked = asked(journal);
        if (asked.isEmpty()) {
            throw new Refusal(ModelMessages.nobodyAsked(journal));
        }
        var named = new TreeMap<String, Endpoint>();
        plan.models().forEach((alias, name) -> named.put(alias, of(name, asked).orElse(nobody(name))));
        var wanted = model.or(plan::model);
        return new Recorded(
                wanted.flatMap(name -> of(name, asked)).orElseGet(() -> other(asked, named.values())), named);
    }

    /** The last to be asked comes first. */
    private static List<Endpoint> asked(Path journal) {
        var asked = new LinkedHashSet<Endpoint>();
        try (var disk = ReadOnlyFile.open(journal)) {
            Reading.of(disk).forEachRemaining(found -> {
                if (found instanceof Found.Written(var offset, var length, Line.Intent call)) {
                    asked.addFirst(call.endpoint());
                }
            });
        } catch (IOException unclosed) {
            throw new JournalException(ModelMessages.unreadable(journal, unclosed), unclosed);
        }
        return List.copyOf(asked);
    }

    /** A name may have that of its server in front. */
    private static Optional<Endpoint> of(String name, List<Endpoint> asked) {
        return asked.stream()
                .filter(endpoint -> name.equals(endpoint.model()) || name.endsWith(":" + endpoint.model()))
                .findFirst();
    }

    /** The model that answered may have been named by an option. */
    private static Endpoint other(List<Endpoint> asked, Collection<Endpoint> named) {
        return asked.stream()
                .filter(endpoint -> !named.contains(endpoint))
                .findFirst()
                .orElse(asked.getFirst());
    }

    /** Nothing in the journal is an answer of this one. */
    private static Endpoint nobody(String name) {
        return Endpoint.live("nobody", name);
    }

    /** Who wrote the answers. */
    public Author author() {
        return first.author();
    }
}
