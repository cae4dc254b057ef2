package dev.fanfold.journal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A line on its way to the disk.
 *
 * @param ticket what is told once it is there; none where nobody waits for it
 * @param written is told where it stands, once it is handed to the disk
 */
record Pending(ByteBuffer bytes, Optional<Ticket> ticket, LongConsumer written) {
    int length() {
        return bytes.remaining();
    }
}
