package dev.fanfold.cli.journal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What fanfold journal says")
class CommandMessagesTest {
    private static final Path FILE = Path.of("/s/run.journal");

    @Test
    void every_message_as_people_read_it() {
        assertThat(Stream.of(
                        CommandMessages.lost("no space"),
                        CommandMessages.none(Optional.of(Path.of("/s"))),
                        CommandMessages.none(Optional.empty()),
                        CommandMessages.noneSoOld(Optional.of(Path.of("/s"))),
                        CommandMessages.moreDamaged(4),
                        CommandMessages.verdict(FILE, 1, 1, 0),
                        CommandMessages.verdict(FILE, 1_200, 1_000, 1),
                        CommandMessages.verdict(FILE, 3, 0, 2),
                        CommandMessages.otherForm(Path.of("j.csv")),
                        CommandMessages.there(Path.of("j.jsonl")),
                        CommandMessages.itself(FILE),
                        CommandMessages.noFolder(Path.of("x/j.jsonl")),
                        CommandMessages.notWritten(Path.of("j.jsonl"), "no space"),
                        CommandMessages.exported(1, Path.of("j.jsonl")),
                        CommandMessages.exported(1_200, Path.of("j.jsonl")),
                        CommandMessages.toRemove(FILE),
                        CommandMessages.unasked(),
                        CommandMessages.question(1),
                        CommandMessages.question(3),
                        CommandMessages.declined(),
                        CommandMessages.removed(1),
                        CommandMessages.removed(0)))
                .containsExactly(
                        "fanfold: the lines could not be written: no space",
                        "No journal is kept in /s.",
                        "No journal is kept, as neither XDG_STATE_HOME nor HOME names a folder.",
                        "No journal is kept in /s for that long.",
                        "Damaged: 4 more places",
                        "/s/run.journal is sound: 1 whole line, 1 answer",
                        "/s/run.journal is damaged: 1,200 whole lines, 1,000 answers, 1 place damaged",
                        "/s/run.journal is damaged: 3 whole lines, 0 answers, 2 places damaged",
                        "j.csv names no form: end it in .jsonl or .sqlite",
                        "j.jsonl is there already: name another file, or write over it with --force",
                        "/s/run.journal is the journal itself: name another file",
                        "there is no folder for x/j.jsonl: make it, or name another file",
                        "fanfold: j.jsonl could not be written: no space",
                        "1 line is in j.jsonl.",
                        "1,200 lines are in j.jsonl.",
                        "To be removed: /s/run.journal",
                        "nothing was removed: nobody can be asked here, so say --yes",
                        "Remove it? [y/N] ",
                        "Remove these 3? [y/N] ",
                        "nothing was removed",
                        "1 journal was removed.",
                        "0 journals were removed.");
    }

    @Test
    void an_age_is_told_in_the_unit_that_fits() {
        assertThat(Stream.of(
                                Duration.ofSeconds(-1),
                                Duration.ofSeconds(119),
                                Duration.ofMinutes(119),
                                Duration.ofHours(47),
                                Duration.ofDays(29))
                        .map(CommandMessages::age))
                .containsExactly("0 s", "119 s", "119 min", "47 h", "29 days");
    }
}
