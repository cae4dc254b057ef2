package dev.fanfold.laws;

import java.util.stream.LongStream;

/** Seeds for properties; a failing one is in the name of the test that failed. */
final class Seeds {
    private Seeds() {}

    static LongStream few() {
        return LongStream.range(0, 20);
    }

    static LongStream many() {
        return LongStream.range(0, 200);
    }
}
