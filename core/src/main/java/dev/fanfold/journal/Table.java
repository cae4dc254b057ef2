package dev.fanfold.journal;

import java.nio.ByteBuffer;

/**
 * Offsets by print, in one piece of memory off the heap: open addressing, 16 bytes a slot, at most two thirds full.
 *
 * <p>An offset of 0 marks a free slot: there stands the first line of a journal, and never an answer.
 */
final class Table {
    private static final int SLOT = 2 * Long.BYTES;
    private static final int FIRST_SLOTS = 16;

    private ByteBuffer slots = ByteBuffer.allocateDirect(FIRST_SLOTS * SLOT);
    private int used;

    /** The offset of a print; 0 where it has none. */
    long find(long print) {
        return slots.getLong(slotOf(print) + Long.BYTES);
    }

    /** Gives a print its offset, unless it has one: tells whether it had none. */
    boolean add(long print, long offset) {
        if (find(print) != 0) {
            return false;
        }
        if (3L * (used + 1) > 2L * count()) {
            grow();
        }
        put(print, offset);
        used++;
        return true;
    }

    /** Gives a print this offset, whatever it had: tells what that was, 0 for none. */
    long replace(long print, long offset) {
        var former = find(print);
        if (former == 0) {
            add(print, offset);
        } else {
            put(print, offset);
        }
        return former;
    }

    long bytes() {
        return slots.capacity();
    }

    private void put(long print, long offset) {
        var slot = slotOf(print);
        slots.putLong(slot, print).putLong(slot + Long.BYTES, offset);
    }

    /** Where the print stands, or would stand. */
    private int slotOf(long print) {
        var mask = count() - 1;
        var at = (int) print & mask;
        while (slots.getLong(at * SLOT + Long.BYTES) != 0 && slots.getLong(at * SLOT) != print) {
            at = (at + 1) & mask;
        }
        return at * SLOT;
    }

    private void grow() {
        var old = slots;
        slots = ByteBuffer.allocateDirect(Math.multiplyExact(2, old.capacity()));
        for (int slot = 0; slot < old.capacity(); slot += SLOT) {
            var offset = old.getLong(slot + Long.BYTES);
            if (offset != 0) {
                put(old.getLong(slot), offset);
            }
        }
    }

    private int count() {
        return slots.capacity() / SLOT;
    }
}
