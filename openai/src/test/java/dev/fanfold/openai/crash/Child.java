package dev.fanfold.openai.crash;

import dev.fanfold.Fanfold;
import dev.fanfold.engine.Engine;
import dev.fanfold.engine.Models;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.engine.onion.Chronicle;
import dev.fanfold.engine.onion.Memory;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Event;
import dev.fanfold.journal.Damages;
import dev.fanfold.journal.FileDisk;
import dev.fanfold.journal.Journal;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Journalling;
import dev.fanfold.journal.Line;
import dev.fanfold.limit.Budget;
import dev.fanfold.openai.KeyReference;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.openai.OpenAiModel;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A process of its own that does the job over the real adapter, with a journal, and writes down what it came to. */
final class Child {
    static final String KEY = "FANFOLD_CRASH_KEY";
    static final int AT_ONCE = 8;

    /** The job came to nothing. */
    static final int FAILED = 3;

    /** The journal could not be opened. */
    static final int REFUSED = 4;

    private final Orders orders;

    private Child(Orders orders) {
        this.orders = orders;
    }

    public static void main(String[] words) throws IOException {
        System.exit(new Child(Orders.read(List.of(words))).live());
    }

    private int live() throws IOException {
        try {
            var run = orders.fate().isPresent() ? doomed(new Doom(orders.fate().get())) : free();
            Files.writeString(orders.result(), run.value());
            return 0;
        } catch (RunFailedException failed) {
            System.err.println(failed.getMessage());
            return FAILED;
        } catch (JournalException refused) {
            System.err.println(refused.getMessage());
            return REFUSED;
        }
    }

    /** As any program does it. */
    private Run<String> free() {
        var options = Fanfold.on(model())
                .journal(orders.journal())
                .prices(Charges.TABLE)
                .atOnce(AT_ONCE);
        try (var fanfold = orders.cap().map(options::budget).orElse(options).open()) {
            tell(fanfold.damages());
            return fanfold.run(MixedJob.job(), MixedJob.INPUT);
        }
    }

    /** The same on a disk and a model that kill. */
    private Run<String> doomed(Doom doom) throws IOException {
        var threads = Thread.ofVirtual().factory();
        var opened = new Line.Opened(Line.VERSION, "fanfold", Line.Prompts.KEPT);
        var disk = new KillingDisk(FileDisk.open(orders.journal()), doom);
        try (var model = model();
                var chronicle = new Chronicle(
                        Journal.open(disk, opened),
                        Journalling.at(orders.journal()),
                        Memory.NONE,
                        threads,
                        InstantSource.system(),
                        new Random())) {
            tell(chronicle.damages());
            var models = new Models(new KillingModel(model, doom), Map.of());
            var engine = new Engine(
                    models, rules(), chronicle, event -> heard(event, doom), Time.system(), threads, new Random());
            return engine.run(MixedJob.job(), MixedJob.INPUT);
        }
    }

    private Rules rules() {
        var rules = Rules.usual().prices(Charges.TABLE).atOnce(AT_ONCE);
        return orders.cap().map(cap -> rules.budget(Budget.of(cap))).orElse(rules);
    }

    /** Tells which parts counted, so that whoever kills this can look for their answers. */
    private static void heard(Event event, Doom doom) {
        if (event instanceof Event.PartEnded(var path, Part.Done<?> done)) {
            System.out.println(Inquest.COUNTED + path);
        }
        if (event instanceof Event.MergeBegan) {
            doom.meets(KillPoint.MERGE_OR_SEAL_AHEAD);
        }
    }

    private OpenAiModel model() {
        return OpenAi.at(orders.server())
                .model("stand-in-1")
                .key(KeyReference.environment(KEY))
                .open();
    }

    /** Before anything is sent, so that whoever kills this later can hold it to it. */
    private static void tell(Damages damages) {
        damages.first().forEach(damage -> System.out.println(Autopsy.DAMAGED + damage));
        System.out.flush();
    }
}
