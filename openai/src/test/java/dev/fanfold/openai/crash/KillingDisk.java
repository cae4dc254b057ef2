package dev.fanfold.openai.crash;

import dev.fanfold.journal.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A disk whose process dies at a fated point; what was not forced by then may be lost as by a machine without power. */
final class KillingDisk implements Disk {
    private static final int PARTS = 1_000;

    private final Disk inner;
    private final Doom doom;
    private long forced;
    private boolean deathAfterForce;

    KillingDisk(Disk inner, Doom doom) throws IOException {
        this.inner = inner;
        this.doom = doom;
        this.forced = inner.size();
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
        var text = StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        var intents = count(text, "intent");
        var answers = count(text, "answer");
        if (doom.comes(KillPoint.INTENT_UNWRITTEN, intents)
                || doom.comes(KillPoint.MERGE_OR_SEAL_AHEAD, count(text, "sealed"))) {
            dieWriting(bytes);
        }
        inner.append(bytes);
        if (doom.comes(KillPoint.INTENT_UNFORCED, intents) || doom.comes(KillPoint.ANSWER_UNFORCED, answers)) {
            dieUnforced();
        }
        deathAfterForce =
                doom.comes(KillPoint.INTENT_UNSENT, intents) || doom.comes(KillPoint.ANSWER_UNCOUNTED, answers);
    }

    @Override
    public void force() throws IOException {
        inner.force();
        forced = inner.size();
        if (deathAfterForce) {
            Doom.die();
        }
    }

    /** What a text of the journal holds within quotes is escaped, so this finds the beginnings of lines alone. */
    private static int count(String text, String type) {
        return text.split("\\{\"type\":\"" + type + "\"", -1).length - 1;
    }

    private void dieWriting(ByteBuffer bytes) throws IOException {
        if (doom.fate().loss() == Loss.TORN) {
            var some = Math.toIntExact(kept(bytes.remaining()));
            inner.append(bytes.duplicate().limit(bytes.position() + some));
        }
        Doom.die();
    }

    private void dieUnforced() throws IOException {
        var unforced = inner.size() - forced;
        switch (doom.fate().loss()) {
            case KEPT -> {
                // As it is.
            }
            case TORN -> inner.truncate(forced + kept(unforced));
            case GONE -> inner.truncate(forced);
            case ZEROED -> {
                inner.truncate(forced + kept(unforced));
                inner.append(ByteBuffer.allocate(Math.toIntExact(unforced - kept(unforced))));
            }
        }
        Doom.die();
    }

    private long kept(long bytes) {
        return bytes * doom.fate().keep() / PARTS;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public long size() throws IOException {
        return inner.size();
    }

    @Override
    public void truncate(long length) throws IOException {
        inner.truncate(length);
    }

    @Override
    public int read(long offset, ByteBuffer into) throws IOException {
        return inner.read(offset, into);
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
