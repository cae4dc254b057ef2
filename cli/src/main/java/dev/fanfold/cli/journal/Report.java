package dev.fanfold.cli.journal;

import dev.fanfold.Fanfold;
import dev.fanfold.cli.show.Notices;
import dev.fanfold.journal.LastRun;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What a journal tells of the runs before, when it is opened, and of what is left open, when the run is over. */
public record Report(Path file, Fingerprints prints, Notices notices) {
    private static final int DAMAGES_TOLD = 3;

    /** @param others how many more journals of this run there are */
    void opened(Fanfold fanfold, Answerers now, Earlier earlier, int others) {
        fanfold.lastRun().ifPresent(last -> {
            notices.say(JournalMessages.resumed(file, fanfold.answersKept(), fanfold.possiblyPaid(), others));
            if (fanfold.answersKept() > 0 && now.areStrangersTo(earlier.asked())) {
                notices.say(JournalMessages.noneUsed(earlier.asked(), now.endpoints()));
            } else {
                changed(last, JournalMessages.notAskedAgain());
            }
        });
        damages(fanfold);
    }

    /** The same of a journal that is replayed. */
    public void replayed(Fanfold fanfold) {
        notices.say(JournalMessages.replayed(file));
        fanfold.lastRun().ifPresent(last -> changed(last, JournalMessages.missingIfNew()));
        damages(fanfold);
    }

    private void damages(Fanfold fanfold) {
        var damages = fanfold.damages();
        damages.first().stream()
                .limit(DAMAGES_TOLD)
                .forEach(damage -> notices.say(JournalMessages.damage(file, damage)));
        if (damages.count() > DAMAGES_TOLD) {
            notices.say(JournalMessages.moreDamage(file, damages.count() - DAMAGES_TOLD));
        }
    }

    private void changed(LastRun last, String consequence) {
        var before = last.began();
        var plan = differs(before.plan().map(Fingerprints::planIn), Optional.of(prints.plan()));
        var models = differs(before.plan().flatMap(Fingerprints::modelsIn), prints.models());
        var input = differs(before.input(), prints.input());
        var changed = Stream.of(
                        plan ? Stream.of("plan") : Stream.<String>empty(),
                        models ? Stream.of("model") : Stream.<String>empty(),
                        input ? Stream.of("input") : Stream.<String>empty())
                .flatMap(what -> what)
                .toList();
        if (!changed.isEmpty()) {
            notices.say(JournalMessages.changed(changed, before.at(), consequence));
        }
    }

    /** Where one of the two is not known, nobody can tell. */
    private static boolean differs(Optional<String> before, Optional<String> now) {
        return before.isPresent() && now.isPresent() && !before.equals(now);
    }

    void over(Fanfold fanfold) {
        if (!fanfold.possiblyPaid().isEmpty()) {
            notices.say(JournalMessages.possiblyPaid(fanfold.possiblyPaid()));
        }
    }
}
