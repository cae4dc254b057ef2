package dev.fanfold.cli.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.journal.Found;
import dev.fanfold.journal.Key;
import dev.fanfold.journal.Line;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said about journals")
class JournalMessagesTest {
    private static final Path FILE = Path.of("/s/run.journal");
    private static final Set<Endpoint> THESE =
            Set.of(Endpoint.live("openai", "gpt-4o"), Endpoint.live("ollama", "llama3.2"));

    @Test
    void every_message_before_a_run_as_people_read_it() {
        var since = Instant.parse("2026-01-02T03:04:59Z");
        assertThat(Stream.of(
                        JournalMessages.noHome(),
                        JournalMessages.folder(Path.of("/s"), "access denied"),
                        JournalMessages.noFolder(FILE, Path.of("/s")),
                        JournalMessages.notAFile(FILE),
                        JournalMessages.notOpened("it is in use"),
                        JournalMessages.nothingToResume(),
                        JournalMessages.unfinished(false, 1, 0),
                        JournalMessages.unfinished(true, 1_200, 2),
                        JournalMessages.unfinishedElsewhere(1, Set.of(Endpoint.live("openai", "gpt-4o"))),
                        JournalMessages.unfinishedElsewhere(24, THESE),
                        JournalMessages.noneUsed(THESE, Set.of(Endpoint.live("http://localhost:1/v1", "m"))),
                        JournalMessages.noneUsed(Set.of(Endpoint.rehearsed("m")), THESE),
                        JournalMessages.changed(List.of("plan"), since, JournalMessages.notAskedAgain()),
                        JournalMessages.changed(List.of("input"), since, JournalMessages.missingIfNew()),
                        JournalMessages.changed(
                                List.of("plan", "model", "input"), since, JournalMessages.notAskedAgain()),
                        JournalMessages.swept(1),
                        JournalMessages.swept(2),
                        JournalMessages.hashed(),
                        JournalMessages.said(new AccessDeniedException("/s")),
                        JournalMessages.said(new FileAlreadyExistsException("/s")),
                        JournalMessages.said(new IOException("odd"))))
                .containsExactly(
                        "No journal is kept, as neither XDG_STATE_HOME nor HOME names a folder: a run that is stopped"
                                + " begins anew; --journal PATH keeps one.",
                        "the folder /s for journals cannot be made or written (access denied), and nothing was sent: name"
                                + " another place with --journal PATH, or go without one with --no-journal",
                        "there is no folder /s for the journal /s/run.journal, and nothing was sent: make it, or name"
                                + " another file with --journal",
                        "/s/run.journal is a folder or a device, and nothing was sent: name a file with --journal",
                        "it is in use; nothing was sent",
                        "Nothing to resume: no unfinished run of this is kept, so it begins anew.",
                        "An earlier run of this was not finished (1 answer kept): --resume goes on with it.",
                        "An earlier run of this was not whole (1,200 answers kept): --resume goes on with it; 2"
                                + " other journals of this run are kept as well.",
                        "An earlier run of this was not finished, and its answer is by gpt-4o at openai: --resume is of"
                                + " use only where this answers again.",
                        "An earlier run of this was not finished, and its 24 answers are by gpt-4o at openai, llama3.2 at"
                                + " ollama: --resume is of use only where these answer again.",
                        "None of what was answered before is used: that was by gpt-4o at openai, llama3.2 at ollama, and"
                                + " now m at http://localhost:1/v1 is asked.",
                        "None of what was answered before is used: that was by m at rehearsal, and now gpt-4o at openai,"
                                + " llama3.2 at ollama are asked.",
                        "The plan has changed since 2026-01-02 03:04 UTC: what is the same is not asked again.",
                        "The input has changed since 2026-01-02 03:04 UTC: what the journal has no answer to is missing.",
                        "The plan, the model and the input have changed since 2026-01-02 03:04 UTC: what is the same is"
                                + " not asked again, and another model is asked anew.",
                        "1 journal that nobody went on with for 30 days was removed.",
                        "2 journals that nobody went on with for 30 days were removed.",
                        "Prompts are not stored in the journal; answers are.",
                        "access denied",
                        "/s is a file",
                        "odd");
    }

    @Test
    void every_message_about_what_is_in_one_as_people_read_it() {
        var call = call("tags/3", Optional.of(Money.usd("0.0004")));
        assertThat(Stream.of(
                        JournalMessages.resumed(FILE, 1, List.of(), 1),
                        JournalMessages.resumed(FILE, 12, List.of(call), 0),
                        JournalMessages.resumed(FILE, 12, Collections.nCopies(2, call), 0),
                        JournalMessages.possiblyPaid(List.of(call)),
                        JournalMessages.possiblyPaid(Collections.nCopies(7, call)),
                        JournalMessages.possiblyPaid(List.of(call("x\ny", Optional.empty()))),
                        JournalMessages.damage(FILE, new Found.TornTail(90, 10)),
                        JournalMessages.moreDamage(FILE, 4),
                        JournalMessages.kept(FILE, 1),
                        JournalMessages.keptForTheRest(FILE, 12),
                        JournalMessages.unwritten("the disk is full"),
                        JournalMessages.notRemoved(FILE, "access denied"),
                        JournalMessages.notOurs(FILE),
                        JournalMessages.unreadable(FILE, "access denied")))
                .containsExactly(
                        "Resumed: 1 answer is in /s/run.journal; 1 other journal of this run is kept as well.",
                        "Resumed: 12 answers are in /s/run.journal; 1 call without an answer was possibly paid, at worst"
                                + " $0.0004.",
                        "Resumed: 12 answers are in /s/run.journal; 2 calls without an answer were possibly paid, at worst"
                                + " $0.0008.",
                        "Possibly paid: 1 call of earlier runs whose answers never came, at worst $0.0004: tags/3.",
                        "Possibly paid: 7 calls of earlier runs whose answers never came, at worst $0.0028: tags/3, tags/3,"
                                + " tags/3, tags/3, tags/3 and 2 more.",
                        "Possibly paid: 1 call of earlier runs whose answers never came, at worst $0.00 and 1 call of"
                                + " unknown price: x y.",
                        "Damaged: in /s/run.journal, the last 10 bytes, from byte 90 on, are no whole lines: a crash while"
                                + " writing leaves that.",
                        "Damaged: in /s/run.journal, 4 more places; fanfold journal verify tells of all.",
                        "fanfold: 1 answer is kept in /s/run.journal",
                        "fanfold: 12 answers are kept in /s/run.journal; the same command with --resume asks only for the"
                                + " rest",
                        "fanfold: the disk is full",
                        "the journal /s/run.journal could not be removed (access denied): remove it yourself",
                        "/s/run.journal does not begin as a journal does, and was left as it is",
                        "the journal /s/run.journal cannot be read (access denied)");
    }

    private static Line.Intent call(String where, Optional<Money> worst) {
        return new Line.Intent(
                1,
                new Key(1, 2),
                where,
                new Endpoint("openai", "m", Endpoint.Author.LANGUAGE_MODEL),
                worst,
                100,
                Instant.EPOCH);
    }
}
