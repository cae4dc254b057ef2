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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * Those of the last run in a journal; a name that only the plan has stands for nobody.
     *
     * @param model the one that answered, where it was not the same in all runs; with its server's name in front or without
     * @throws Refusal when no such run began in it
     * @throws JournalException when it is missing, no journal, or cannot be read
     */
    public static Recorded in(Path journal, PlanFile plan, Optional<String> model) {
        var runs = runs(journal);
        if (runs.isEmpty()) {
            throw new Refusal(ModelMessages.nobodyAsked(journal));
        }
        return runs.stream()
                .filter(run -> model.isEmpty() || isCalled(run.first(), model.get()))
                .reduce((before, later) -> later)
                .map(run -> of(run, plan))
                .orElseThrow(() -> new Refusal(ModelMessages.anotherAnswered(journal, firsts(runs))));
    }

    private static Recorded of(Line.Models run, PlanFile plan) {
        var named = new HashMap<String, Endpoint>();
        plan.models().forEach((alias, name) -> named.put(alias, nobody(name)));
        named.putAll(run.named());
        return new Recorded(run.first(), named);
    }

    /** Nothing in the journal is an answer of this one. */
    private static Endpoint nobody(String name) {
        return Endpoint.live("nobody", name);
    }

    private static List<Line.Models> runs(Path journal) {
        var runs = new ArrayList<Line.Models>();
        try (var disk = ReadOnlyFile.open(journal)) {
            Reading.of(disk).forEachRemaining(found -> {
                if (found instanceof Found.Written(var offset, var length, Line.Began run)) {
                    runs.add(run.models());
                }
            });
        } catch (IOException unclosed) {
            throw new JournalException(ModelMessages.unreadable(journal, unclosed), unclosed);
        }
        return runs;
    }

    private static boolean isCalled(Endpoint endpoint, String name) {
        return name.equals(endpoint.model()) || name.equals(endpoint.provider() + ":" + endpoint.model());
    }

    private static List<String> firsts(List<Line.Models> runs) {
        return runs.stream().map(run -> run.first().model()).distinct().toList();
    }

    /** Who wrote the answers. */
    public Author author() {
        return first.author();
    }
}
