package dev.fanfold.journal;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A line on its way to the disk.
 *
 * @param ticket what is told once it is there; none where nobody waits for it
 */
record Pending(ByteBuffer bytes, Optional<Ticket> ticket) {
    int length() {
        return bytes.remaining();
    }
}
