package dev.fanfold.cli.map.ask;

import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.result.Item;
import dev.fanfold.split.Batches;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Splitter;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Items;
import dev.fanfold.work.Label;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What is asked about each record.
 *
 * @param labels the answers that are allowed; none where an answer is any text
 * @param batch how many records go into one prompt
 */
public record Question(String task, List<String> labels, int batch) {
    private static final int DIGITS = 16;

    public Question {
        labels = List.copyOf(labels);
    }

    public Items<Label> labelled() {
        return Ask.items(task)
                .labels(
                        labels.get(0),
                        labels.get(1),
                        labels.subList(2, labels.size()).toArray(String[]::new));
    }

    Items<String> free() {
        return Ask.items(task);
    }

    /** The job for records that are cut in this way. */
    <I, O> Job<I, Stitched<Item<O>>> job(Items<O> items, Splitter<I, Entry> entries) {
        return Split.byVolume(batches(entries)).each(items).merge(Merge.stitch());
    }

    public <I> Batches<I> batches(Splitter<I, Entry> entries) {
        return Batches.of(batch, entries);
    }

    /** The same for the same task and labels, and for no others. */
    public String fingerprint() {
        try {
            var text = task + "\0" + String.join("\0", labels);
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
