package dev.fanfold.journal;

/** Keys, keys at a place, places and offsets in 64 bits; equal ones have equal prints, and different ones hardly ever. */
final class Prints {
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Prints() {}

    static long of(Key key) {
        return key.high();
    }

    static long of(Key key, String where) {
        return mixed(key.low() ^ fnv(where));
    }

    static long of(String where) {
        return mixed(fnv(where));
    }

    static long of(long offset) {
        return mixed(offset);
    }

    /** The Fowler–Noll–Vo hash, version 1a, of the UTF-16 units. */
    private static long fnv(String text) {
        var hash = FNV_START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** Stafford's Mix13, the last step of SplitMix64: each bit of the result hangs on all that went in. */
    private static long mixed(long bits) {
        var once = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        var twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }
}
