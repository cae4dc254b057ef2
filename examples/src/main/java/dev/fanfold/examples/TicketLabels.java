package dev.fanfold.examples;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.split.Batches;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a label on each row of a CSV file, twenty rows to a prompt. */
public final class TicketLabels {
    private TicketLabels() {}

    public static void main(String[] args) throws IOException {
        var file = Path.of(args.length > 0 ? args[0] : "examples/tickets.csv");
        var labels = Split.byVolume(Batches.of(20, Records.csv("id", "subject")))
                .each(Ask.items("What does the customer want?").labels("help", "refund", "nothing"))
                .merge(Merge.stitch());

        try (var fanfold = Fanfold.open(OpenAi.fromEnvironment("gpt-4o-mini"));
                var tickets = Files.newBufferedReader(file)) {
            var run = fanfold.run(labels, tickets);
            for (var part : run.value().parts()) {
                System.out.println(part.id().name() + ": " + said(part));
            }
        }
    }

    private static String said(Part<Item<Label>> part) {
        return switch (part) {
            case Part.Done<Item<Label>> done -> done.value().value().text();
            case Part.Failed<Item<Label>> failed -> "no label: " + failed.why();
            case Part.Skipped<Item<Label>> skipped -> "no label: " + skipped.why();
        };
    }
}
