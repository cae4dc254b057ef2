package dev.fanfold.cli.journal;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.journal.JournalOptions.Place;
import dev.fanfold.cli.journal.JournalOptions.Start;
import dev.fanfold.journal.Journalling;
import dev.fanfold.journal.Line.Prompts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Chooses the file of a journal, and says what there is to say about that before it is opened. */
record Beginning(
        JournalOptions options,
        Identity identity,
        Fingerprints prints,
        Answerers answerers,
        Earlier earlier,
        Surroundings around) {
    /**
     * How the journal is kept; none where none is.
     *
     * @throws Refusal when it cannot be where it should
     */
    Optional<Journalling> journal() {
        var journal = file().map(this::journalling);
        if (journal.isPresent() && options.prompts() == Prompts.HASHED) {
            say(JournalMessages.hashed());
        }
        return journal;
    }

    private Journalling journalling(Path file) {
        var journal = Journalling.at(file).prompts(options.prompts()).plan(prints.planned());
        return prints.input().map(journal::input).orElse(journal);
    }

    private Optional<Path> file() {
        return switch (options.place()) {
            case Place.Nowhere nowhere -> Optional.empty();
            case Place.Named(var file) -> Optional.of(named(file));
            case Place.Usual usual -> usual();
        };
    }

    private Path named(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Refusal(JournalMessages.noFolder(file, folder));
        }
        if (folder == null || (Files.exists(file) && !Files.isRegularFile(file))) {
            throw new Refusal(JournalMessages.notAFile(file));
        }
        sayWhetherItGoesOn();
        return file;
    }

    private Optional<Path> usual() {
        var folder = StateFolder.in(around.environment());
        if (folder.isEmpty()) {
            say(JournalMessages.noHome());
            return Optional.empty();
        }
        folder.get().make();
        var stock = new Stock(folder.get().path());
        sweep(stock);
        sayWhetherItGoesOn();
        return goesOn()
                ? earlier.file()
                : Optional.of(stock.folder()
                        .resolve(FileName.made(identity, around.clock().instant(), around.random())));
    }

    private void sweep(Stock stock) {
        var removed = stock.before(around.clock().instant().minus(Stock.LIFE)).stream()
                .filter(file -> !goesOn() || !earlier.file().equals(Optional.of(file)))
                .filter(file -> Stock.remove(file).isEmpty())
                .count();
        if (removed > 0) {
            say(JournalMessages.swept(removed));
        }
    }

    private void sayWhetherItGoesOn() {
        if (options.start() == Start.RESUMED && earlier.file().isEmpty()) {
            say(JournalMessages.nothingToResume());
        } else if (options.start() == Start.ANEW && options.place() instanceof Place.Usual && couldGoOn()) {
            say(
                    answerers.areStrangersTo(earlier.asked())
                            ? JournalMessages.unfinishedElsewhere(earlier.answers(), earlier.asked())
                            : JournalMessages.unfinished(earlier.finished(), earlier.answers(), earlier.others()));
        }
    }

    private boolean goesOn() {
        return options.start() == Start.RESUMED && earlier.file().isPresent();
    }

    private boolean couldGoOn() {
        return earlier.file().filter(Files::exists).isPresent();
    }

    private void say(String line) {
        around.notices().say(line);
    }
}
