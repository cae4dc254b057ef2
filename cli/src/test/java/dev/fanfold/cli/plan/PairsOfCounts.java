package dev.fanfold.cli.plan;

import dev.fanfold.job.Pieced;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.result.Item;
import dev.fanfold.split.Batches;
import dev.fanfold.split.Records;
import dev.fanfold.split.Text;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import dev.fanfold.work.Work;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

/** A count and a grouping, of pieces and of records, twice. */
final class PairsOfCounts {
    private static final Ask<Label> PIECE = Ask.system("Tag.").labels("GOOD", "BAD", "ODD");
    private static final List<Label> LABELS =
            Stream.of("GOOD", "BAD", "ODD").map(Label::new).toList();

    private PairsOfCounts() {}

    static Stream<Pair> all() {
        return Stream.of(
                pieces(
                        "count",
                        "lines",
                        Split.byVolume(Text.lines())
                                .each(PIECE)
                                .merge(Merge.count().among(LABELS))),
                pieces(
                        "group",
                        "sentences",
                        Split.byVolume(Text.sentences())
                                .each(PIECE)
                                .merge(Merge.group().among(LABELS))),
                records("count", records().merge(Merge.count(Item<Label>::value).among(LABELS))),
                records(
                        "group",
                        records()
                                .merge(Merge.group(Item<Label>::value, Item<Label>::id)
                                        .among(LABELS))));
    }

    private static Pieced<String, Item<Label>> records() {
        return Split.byVolume(Batches.of(2, (String text) -> Records.lines().split(new StringReader(text))))
                .each(Ask.items("Tag.").labels("GOOD", "BAD", "ODD"));
    }

    private static Pair pieces(String merge, String cut, Work<String, ?> java) {
        var yaml = "{ by: volume, cut: " + cut + ", system: Tag., labels: [GOOD, BAD, ODD], merge: " + merge + " }";
        return new Pair(merge + " of pieces", yaml, java);
    }

    private static Pair records(String merge, Work<String, ?> java) {
        var yaml = "{ by: volume, cut: lines, batches_of: 2, system: Tag., labels: [GOOD, BAD, ODD], merge: " + merge
                + " }";
        return new Pair(merge + " of records", yaml, java);
    }
}
