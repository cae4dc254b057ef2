package dev.fanfold.journal;

import java.io.IOException;
import java.util.Optional;

/**
 * A journal that is open: what stands in it by now, and the way to write on.
 *
 * <p>Opening reads it once, from beginning to end. A torn tail is cut off, since the next line must begin at the end of a
 * whole one; anything else that is damaged stays as it is. Both are in the {@link #damages}, for whoever opens to say.
 *
 * <p>Threads: any, and one is to be lent to the {@link #writer}.
 */
public final class Journal implements AutoCloseable {
    private final Disk disk;
    private final Contents contents;
    private final Writer writer;

    private Journal(Disk disk, Contents contents) {
        this.disk = disk;
        this.contents = contents;
        this.writer = new Writer(disk);
    }

    /**
     * Opens what is on a disk; closing the journal closes the disk too.
     *
     * @param first the first line, where there is no journal yet
     * @throws JournalException when it is no journal, was written by a later version, or cannot be read or written; the disk
     *     is not closed then
     */
    public static Journal open(Disk disk, Line.Opened first) {
        var contents = new Contents(disk);
        Reading.of(disk).forEachRemaining(contents::add);
        try {
            if (contents.soundEnd() < disk.size()) {
                disk.truncate(contents.soundEnd());
            }
            if (contents.soundEnd() == 0) {
                begin(disk, contents, first);
            }
        } catch (IOException broken) {
            throw Failures.unwritable(disk.name(), broken);
        }
        return new Journal(disk, contents);
    }

    private static void begin(Disk disk, Contents contents, Line.Opened first) throws IOException {
        var bytes = Frame.of(first);
        var length = bytes.remaining();
        disk.append(bytes);
        disk.force();
        contents.add(new Found.Written(0, length, first));
    }

    /** Whether its prompts stand in it; where its first line is damaged, nobody knows that they may. */
    public Line.Prompts prompts() {
        return contents.prompts();
    }

    public Answers answers() {
        return contents.answers();
    }

    /** How fans were folded that had been stopped early. */
    public Precedents precedents() {
        return contents.precedents();
    }

    /** What its calls had come to when it was opened. */
    public Balance balance() {
        return contents.balance();
    }

    /** The run that had begun last when it was opened. */
    public Optional<LastRun> lastRun() {
        return contents.lastRun();
    }

    /** What was damaged when it was opened, the tail that was cut off included. */
    public Damages damages() {
        return contents.damages();
    }

    public Writer writer() {
        return writer;
    }

    /**
     * Forces what is left, and gives the file free for others.
     *
     * @throws JournalException when not all that was handed over is written
     */
    @Override
    public void close() {
        try (disk) {
            writer.close();
        } catch (IOException broken) {
            throw Failures.unwritable(disk.name(), broken);
        }
    }
}
