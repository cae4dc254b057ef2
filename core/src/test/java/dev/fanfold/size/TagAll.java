package dev.fanfold.size;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.merge.rows.Rows;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of its own: tags so many records, with a journal where it is given one, writes a row for each, holds every row
 * against what it must be, and tells how much of the heap is in use when a tenth is done, and at the end.
 */
final class TagAll {
    private static final Job<Reader, Stitched<Item<Label>>> TAGS = Split.byVolume(
                    Records.jsonl("id", "text").batchesOf(20))
            .each(Ask.items("Tag each message.").labels("fizz", "plain"))
            .merge(Merge.stitch());
    private static final int LOOKS = 5;

    /** Until then the reading remembers ever more ids; from then on only the last so many. */
    private static final long REMEMBERED = 70_000;

    private TagAll() {}

    public static void main(String[] arguments) throws IOException {
        long records = Long.parseLong(arguments[0]);
        var rows = new CheckedRows();
        var heap = new Heap(records);
        var begin = System.nanoTime();
        try (var fanfold = open(arguments);
                var stream = fanfold.stream(TAGS, new ManyLines(records))) {
            Stream<Part<Item<Label>>> parts = stream.parts().peek(part -> heap.taken());
            Rows.jsonl().write(parts, rows);
            System.out.println("rows " + rows.written());
            System.out.println("answered " + stream.run().value().done());
            System.out.println("calls " + stream.run().effort().calls());
            System.out.println("recalled " + stream.run().effort().recalled());
        }
        System.out.println("seconds " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
        System.out.println("heap at a tenth " + heap.early + " at the end " + heap.late);
    }

    private static Fanfold open(String... arguments) {
        var options = Fanfold.on(new Tagger());
        return arguments.length > 1 ? options.journal(Path.of(arguments[1])).open() : options.open();
    }

    /** The least of a few looks at the heap after collecting, as what is under way comes and goes. */
    private static final class Heap {
        private final long records;
        private long taken;
        private long early = Long.MAX_VALUE;
        private long late = Long.MAX_VALUE;

        Heap(long records) {
            this.records = records;
        }

        void taken() {
            taken++;
            long step = records / 1_000;
            long first = Math.max(records / 10, REMEMBERED);
            if (taken % step == 0 && taken > first && taken <= first + LOOKS * step) {
                early = Math.min(early, inUse());
            }
            if (taken % step == 0 && taken > records - LOOKS * step) {
                late = Math.min(late, inUse());
            }
        }

        private static long inUse() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }

    /** Takes rows that are not kept, and refuses any that is not the next. */
    private static final class CheckedRows implements Appendable {
        private final StringBuilder row = new StringBuilder();
        private long written;

        long written() {
            return written;
        }

        @Override
        public Appendable append(CharSequence text) {
            row.append(text);
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            row.append(text, start, end);
            return this;
        }

        @Override
        public Appendable append(char c) throws IOException {
            if (c == '\n') {
                var wanted = "{\"id\":\"" + ManyLines.id(written) + "\",\"answer\":\"" + Tagger.tag(written) + "\"}";
                if (!row.toString().equals(wanted)) {
                    throw new IOException("row " + (written + 1) + " is " + row + ", and not " + wanted);
                }
                written++;
                row.setLength(0);
            } else {
                row.append(c);
            }
            return this;
        }
    }
}
