package dev.fanfold.cli.journal.command;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.journal.command.Order.Everything;
import dev.fanfold.cli.journal.command.Order.Export;
import dev.fanfold.cli.journal.command.Order.Purge;
import dev.fanfold.cli.journal.command.Order.Show;
import dev.fanfold.cli.journal.command.Order.Verify;
import dev.fanfold.cli.run.Setting;
import dev.fanfold.cli.show.Delivery;
import dev.fanfold.journal.JournalException;
import java.util.function.Function;

/**
 * {@code fanfold journal}: looks at journals, checks them, writes them in other forms, and removes them.
 *
 * <p>Law: only {@code purge} changes one, and it leaves alone what is in use.
 */
public final class JournalCommand {
    private final Order order;
    private final Setting setting;

    public JournalCommand(Order order, Setting setting) {
        this.order = order;
        this.setting = setting;
    }

    public Exit run() {
        try {
            return switch (order) {
                case Everything all -> printed(page -> new Listing(setting).on(page));
                case Show(var file) -> printed(page -> new Account(file).on(page));
                case Verify(var file) -> printed(page -> new Verdict(file).on(page));
                case Export export -> new Exporting(export, setting.notices()).run();
                case Purge purge -> new Purging(purge, setting).run();
            };
        } catch (JournalException | Refusal refused) {
            setting.notices().say(CommandMessages.refused(String.valueOf(refused.getMessage())));
            return Exit.USAGE;
        }
    }

    private Exit printed(Function<Page, Exit> printing) {
        var page = new Page(setting.streams().out());
        var exit = printing.apply(page);
        return switch (page.end()) {
            case Delivery.Taken taken -> exit;
            case Delivery.NobodyReads quiet -> Exit.WHOLE;
            case Delivery.Lost(var why) -> {
                setting.notices().say(CommandMessages.lost(why));
                yield Exit.NOTHING;
            }
        };
    }
}
