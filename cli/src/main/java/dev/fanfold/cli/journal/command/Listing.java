package dev.fanfold.cli.journal.command;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.journal.FileName;
import dev.fanfold.cli.journal.Overview;
import dev.fanfold.cli.journal.Stock;
import dev.fanfold.cli.run.Setting;
import dev.fanfold.journal.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Runs that were not finished, one a line, the latest to begin first. */
record Listing(Setting setting) {
    Exit on(Page page) {
        var stock = Stock.in(setting.environment());
        var files = stock.stream().flatMap(one -> one.all().stream()).toList();
        if (files.isEmpty()) {
            setting.notices().say(CommandMessages.none(stock.map(Stock::folder)));
        }
        files.forEach(file -> page.line(line(file)));
        return Exit.WHOLE;
    }

    private String line(Path file) {
        var name = FileName.of(file).orElseThrow();
        var age = CommandMessages.age(
                Duration.between(Stock.written(file), setting.clock().instant()));
        try {
            return CommandMessages.listed(name, age, Overview.of(file), Files.size(file), file);
        } catch (JournalException | IOException unreadable) {
            return CommandMessages.unlisted(name, age, String.valueOf(unreadable.getMessage()), file);
        }
    }
}
