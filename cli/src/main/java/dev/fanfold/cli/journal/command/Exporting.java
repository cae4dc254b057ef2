package dev.fanfold.cli.journal.command;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.journal.command.Order.Existing;
import dev.fanfold.cli.journal.command.Order.Export;
import dev.fanfold.cli.show.Notices;
import dev.fanfold.journal.Found;
import dev.fanfold.journal.ReadOnlyFile;
import dev.fanfold.journal.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Writes a journal in another form, for programs that know that one.
 *
 * <p>Law: what has the name that was asked for is whole; until then it grows beside it. What is damaged in the journal is said,
 * and all else is written.
 */
record Exporting(Export order, Notices notices) {
    Exit run() {
        requireFree();
        var form = Form.of(order.to()).orElseThrow(() -> new Refusal(CommandMessages.otherForm(order.to())));
        try (var disk = ReadOnlyFile.open(order.file())) {
            return written(Reading.of(disk), form);
        } catch (IOException failed) {
            notices.say(CommandMessages.notWritten(order.to(), String.valueOf(failed.getMessage())));
            return Exit.NOTHING;
        }
    }

    private void requireFree() {
        var to = order.to();
        var folder = Optional.ofNullable(to.toAbsolutePath().getParent());
        if (folder.filter(Files::isDirectory).isEmpty()) {
            throw new Refusal(CommandMessages.noFolder(to));
        }
        if (Files.exists(to) && isJournal(to)) {
            throw new Refusal(CommandMessages.itself(to));
        }
        if (Files.exists(to) && (order.existing() == Existing.KEPT || !Files.isRegularFile(to))) {
            throw new Refusal(CommandMessages.there(to));
        }
    }

    private boolean isJournal(Path to) {
        try {
            return Files.exists(order.file()) && Files.isSameFile(to, order.file());
        } catch (IOException unknown) {
            return false;
        }
    }

    private Exit written(Reading lines, Form form) throws IOException {
        var whole = Files.createTempFile(order.to().toAbsolutePath().getParent(), ".fanfold", ".export");
        try {
            var damages = copied(lines, form, whole);
            Files.move(whole, order.to(), StandardCopyOption.REPLACE_EXISTING);
            return damages == 0 ? Exit.WHOLE : Exit.PARTIAL;
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private long copied(Reading lines, Form form, Path to) throws IOException {
        var count = 0L;
        var damages = 0L;
        try (var target = form.open(to)) {
            while (lines.hasNext()) {
                switch (lines.next()) {
                    case Found.Written(var offset, var length, var line) -> {
                        target.put(line);
                        count++;
                    }
                    case Found.Damage damage -> {
                        damages++;
                        notices.say(CommandMessages.damaged(damage));
                    }
                }
            }
        }
        notices.say(CommandMessages.exported(count, order.to()));
        return damages;
    }
}
