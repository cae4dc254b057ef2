package dev.fanfold.work;

/** What a forecast takes for granted where nothing is known. These are conventions and not measurements. */
final class Conventions {
    /** Output tokens of an answer without a token limit, as expected. */
    static final long OUTPUT_EXPECTED = 400;

    /** Output tokens of an answer without a token limit, at worst. */
    static final long OUTPUT_WORST = 4_096;

    /** Output tokens of a label. */
    static final long LABEL = 4;

    /** Output tokens of a small JSON object. */
    static final long OBJECT = 40;

    /** Output tokens around each answer in a sheet of many. */
    static final long ROW = 12;

    /** What a call takes before its first token, in output tokens: half a second at a hundred tokens a second. */
    static final long CALL = 50;

    /** What providers put around the messages of one prompt. */
    static final Size FRAME = new Size(0, 0, 8, 16);

    /** What a second prompt says besides the first: the reason, and the words around it. */
    static final long REASON = 200;

    private Conventions() {}
}
