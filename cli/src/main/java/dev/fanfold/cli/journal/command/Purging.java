package dev.fanfold.cli.journal.command;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.journal.Stock;
import dev.fanfold.cli.journal.command.Order.Asking;
import dev.fanfold.cli.journal.command.Order.Purge;
import dev.fanfold.cli.run.Setting;
import java.nio.file.Path;
import java.util.List;

/** Removes the journals of runs that were not finished, after it is said which, and somebody has said yes. */
record Purging(Purge order, Setting setting) {
    Exit run() {
        var stock = Stock.in(setting.environment());
        var files = stock.map(this::wanted).orElse(List.of());
        if (files.isEmpty()) {
            var folder = stock.map(Stock::folder);
            setting.notices()
                    .say(
                            order.olderThan().isPresent()
                                    ? CommandMessages.noneSoOld(folder)
                                    : CommandMessages.none(folder));
            return Exit.WHOLE;
        }
        files.forEach(file -> setting.notices().say(CommandMessages.toRemove(file)));
        requireYes(files.size());
        var left = files.stream().flatMap(file -> Stock.remove(file).stream()).toList();
        left.forEach(why -> setting.notices().say(CommandMessages.refused(why)));
        setting.notices().say(CommandMessages.removed(files.size() - left.size()));
        return left.isEmpty() ? Exit.WHOLE : Exit.PARTIAL;
    }

    private List<Path> wanted(Stock stock) {
        var limit = order.olderThan().map(age -> setting.clock().instant().minus(age));
        return limit.map(stock::before).orElseGet(stock::all);
    }

    private void requireYes(int count) {
        if (order.asking() == Asking.NOBODY) {
            return;
        }
        if (!setting.streams().interactive()) {
            throw new Refusal(CommandMessages.unasked());
        }
        setting.notices().ask(CommandMessages.question(count));
        if (!setting.streams().saidYes()) {
            throw new Refusal(CommandMessages.declined());
        }
    }
}
