package dev.fanfold.cli.journal;

import dev.fanfold.Fanfold;
import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.journal.JournalOptions.Place;
import dev.fanfold.cli.journal.JournalOptions.Start;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Journalling;
import dev.fanfold.journal.cache.AnswerCache;
import dev.fanfold.result.Spent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The journal of one run, from its choice to what becomes of it.
 *
 * <p>Laws: a run that was to be kept and cannot be is not begun. A journal in the usual folder is removed when its run is
 * whole, and is otherwise kept and named.
 *
 * <p>Threads: one.
 */
public final class Keeping {
    private final JournalOptions options;
    private final Identity identity;
    private final List<Finished> ended;
    private final Fingerprints prints;
    private final Surroundings around;
    private final Earlier earlier;
    private long answersOfUse;
    private boolean unfinished;
    private boolean asked;

    /**
     * Chooses the journal; nothing is made and nothing is said yet.
     *
     * @param identity which run it is
     * @param ended other runs that are over too once this one is whole
     * @param prints what it does, and to what
     */
    public Keeping(
            JournalOptions options, Identity identity, List<Finished> ended, Fingerprints prints, Surroundings around) {
        this.options = options;
        this.identity = identity;
        this.ended = List.copyOf(ended);
        this.prints = prints;
        this.around = around;
        this.earlier = Earlier.of(options, identity, prints.input(), around.environment());
    }

    /** Whether there will be one. */
    public boolean keeps() {
        return switch (options.place()) {
            case Place.Named named -> true;
            case Place.Usual usual -> StateFolder.in(around.environment()).isPresent();
            case Place.Nowhere nowhere -> false;
        };
    }

    /** Whether it goes on with an earlier run of the same, so that what that one wrote may be written over. */
    public boolean goesOn() {
        return options.start() == Start.RESUMED && earlier.same();
    }

    /** Whether it could, and nobody asked for it. */
    public boolean couldGoOn() {
        return options.start() == Start.ANEW && earlier.same();
    }

    /** How many answers of earlier runs may be of use to the one that begins. */
    public long answersOfUse() {
        return answersOfUse;
    }

    /** What is left to do is left to another run, and nobody wants to hear of it now. */
    public void leave() {
        unfinished = true;
    }

    /** Nothing is left to ask, whether or not what was answered is of use. */
    public void allAsked() {
        asked = true;
    }

    /**
     * Opens a runtime with the journal, uses it, closes it, and says what becomes of the journal.
     *
     * @param answerers who answer
     * @param opening opens a runtime that remembers by this
     * @throws Refusal when there can be no journal, or what is done refuses to begin
     */
    public Exit during(Answerers answerers, Function<Remembering, Fanfold> opening, Function<Fanfold, Exit> doing) {
        var cache = options.cache().map(Keeping::cache);
        var journal =
                new Beginning(options, identity, prints.by(answerers.print()), answerers, earlier, around).journal();
        var file = journal.map(Journalling::file);
        try {
            var used = used(file, answerers, opened(opening, new Remembering(journal, cache)), doing);
            file.ifPresent(kept -> after(kept, answerers.print(), used));
            return used.exit();
        } catch (Refusal refusal) {
            file.filter(this::isNew).filter(Files::exists).ifPresent(this::remove);
            throw refusal;
        }
    }

    private static AnswerCache cache(Path folder) {
        try {
            return AnswerCache.in(folder);
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(JournalMessages.notOpened(String.valueOf(impossible.getMessage())));
        }
    }

    private static Fanfold opened(Function<Remembering, Fanfold> opening, Remembering memory) {
        try {
            return opening.apply(memory);
        } catch (JournalException impossible) {
            throw new Refusal(JournalMessages.notOpened(String.valueOf(impossible.getMessage())));
        }
    }

    /**
     * What came of a run.
     *
     * @param answers how many are kept
     * @param paid whether anything was billed, or may have been
     */
    private record Used(Exit exit, long answers, boolean paid) {
        boolean leftNothing() {
            return answers == 0 && !paid;
        }
    }

    private Used used(Optional<Path> file, Answerers now, Fanfold fanfold, Function<Fanfold, Exit> doing) {
        var used = new Used(Exit.NOTHING, 0, false);
        try (fanfold) {
            var report = file.map(kept -> new Report(kept, prints.by(now.print()), around.notices()));
            report.ifPresent(telling -> telling.opened(fanfold, now, earlier, goesOn() ? earlier.others() : 0));
            answersOfUse = now.areStrangersTo(earlier.asked()) ? 0 : fanfold.answersKept();
            var exit = doing.apply(fanfold);
            report.ifPresent(telling -> telling.over(fanfold));
            fanfold.cacheProblem().map(JournalMessages::unwritten).ifPresent(around.notices()::say);
            used = new Used(exit, fanfold.answersKept(), !fanfold.spent().equals(Spent.NOTHING));
            return used;
        } catch (JournalException unclosed) {
            if (used.exit() != Exit.NOTHING) {
                around.notices().say(JournalMessages.unwritten(String.valueOf(unclosed.getMessage())));
            }
            return used;
        }
    }

    private void after(Path file, String models, Used used) {
        var whole = used.exit() == Exit.WHOLE && !unfinished;
        var usual = options.place() instanceof Place.Usual;
        if (whole && usual) {
            remove(file);
            var stock = new Stock(file.resolveSibling(""));
            Stream.concat(Stream.of(new Finished(identity, prints.input())), ended.stream())
                    .forEach(run -> run.clear(stock, models));
        } else if (usual && used.leftNothing() && isNew(file)) {
            remove(file);
        } else if (used.exit() != Exit.WHOLE && !used.leftNothing()) {
            around.notices().say(kept(file, used.answers()));
        }
    }

    private String kept(Path file, long answers) {
        if (answers == 0) {
            return JournalMessages.keptForTheBudget(file);
        }
        return asked ? JournalMessages.kept(file, answers) : JournalMessages.keptForTheRest(file, answers);
    }

    private boolean isNew(Path file) {
        return !earlier.file().equals(Optional.of(file));
    }

    private void remove(Path file) {
        Stock.remove(file).ifPresent(why -> around.notices().say(JournalMessages.unwritten(why)));
    }
}
