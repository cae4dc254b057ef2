package dev.fanfold.cli.journal;

import dev.fanfold.Fanfold;
import dev.fanfold.cli.show.Notices;
import dev.fanfold.journal.LastRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a journal tells of the runs before, when it is opened, and of what is left open, when the run is over. */
record Report(Path file, Fingerprints prints, Notices notices) {
    private static final int DAMAGES_TOLD = 3;

    void opened(Fanfold fanfold) {
        fanfold.lastRun().ifPresent(last -> {
            notices.say(JournalMessages.resumed(file, fanfold.answersKept(), fanfold.possiblyPaid()));
            changed(last).forEach(notices::say);
        });
        var damages = fanfold.damages();
        damages.first().stream()
                .limit(DAMAGES_TOLD)
                .forEach(damage -> notices.say(JournalMessages.damage(file, damage)));
        if (damages.count() > DAMAGES_TOLD) {
            notices.say(JournalMessages.moreDamage(file, damages.count() - DAMAGES_TOLD));
        }
    }

    private List<String> changed(LastRun last) {
        var plan = differs(last.began().plan(), Optional.of(prints.plan()));
        var input = differs(last.began().input(), prints.input());
        return plan || input
                ? List.of(JournalMessages.changed(plan, input, last.began().at()))
                : List.of();
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
