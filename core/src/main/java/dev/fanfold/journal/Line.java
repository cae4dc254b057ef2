package dev.fanfold.journal;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.RateNews;
import dev.fanfold.model.Reply;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One line of a journal: something that happened, written once and never changed.
 *
 * <p>In the file a line is {@code <checksum> <JSON object>}: eight hexadecimal digits of the CRC-32C of the bytes of the
 * object, a blank, the object in UTF-8, and a line feed. The first key of the object is its type; the others follow in the
 * order of the components here, and what is absent has no key. So {@code cut -c10- run.journal | jq .} reads a journal.
 *
 * <p>Law: a line that is read and written again is the same bytes. A later writer of the same version may add types and
 * keys, and never gives an old key another meaning: a type that is not known is kept as {@link Unknown}, a key that is not
 * known is passed over.
 *
 * <p>{@code where} is the place of a part in its run: its path, in which {@code ~2} stands behind the name of whatever asked
 * for several, for the second. It tells apart what was asked in the same words at several places, and is never part of a
 * {@link Key}. An {@code attempt} is one call on the wire; its number is unique in the file.
 */
public sealed interface Line {
    /** The version of the format that is written here, and the newest that is read. */
    int VERSION = 1;

    /** The JSON object alone, as it stands in a journal behind its checksum. */
    default String json() {
        return LineJson.text(this);
    }

    /**
     * The first line of every journal.
     *
     * @param version of the format; a reader refuses a version above its own
     * @param by the program that wrote it, with its version
     * @param prompts whether the prompts stand in the file
     */
    record Opened(int version, String by, Prompts prompts) implements Line {}

    /** Whether a journal holds the prompts themselves, or only their keys. */
    enum Prompts {
        KEPT,
        HASHED
    }

    /**
     * A run began; one journal may hold many.
     *
     * @param run its name, unique in the file
     * @param plan a hash of what it does, where that can be hashed
     * @param input a hash of what it does it to, where that is known beforehand
     * @param models whom it may ask, so that a replay asks in their names
     */
    record Began(String run, Optional<String> plan, Optional<String> input, Models models, Instant at)
            implements Line {}

    /**
     * The models of a run.
     *
     * @param first the one that is asked unless another is named
     * @param named the others, by the names they are asked by, in the order of these
     */
    record Models(Endpoint first, SortedMap<String, Endpoint> named) {
        public Models(Endpoint first, Map<String, Endpoint> named) {
            this(first, new TreeMap<>(named));
        }

        public Models {
            named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
        }
    }

    /**
     * A call is about to be sent, and may be billed from now on.
     *
     * @param worst the most it can cost; absent where no price is known
     * @param tokens the most it can take
     * @param at when it was about to go out
     */
    record Intent(
            long attempt, Key key, String where, Endpoint endpoint, Optional<Money> worst, long tokens, Instant at)
            implements Line {
        public Intent {
            require(attempt, tokens);
        }
    }

    /** What came of a question; looked for by its key, and told apart from others of that key by its place. */
    sealed interface Asked extends Line {
        Key key();

        String where();
    }

    /**
     * An answer came: it is never asked for, and never paid, again.
     *
     * @param prompt what was asked; absent in a journal that only holds its key
     * @param reply what came; news of rate limits are not kept, since they are of the moment
     */
    record Answered(Key key, String where, long attempt, Optional<Prompt> prompt, Reply reply) implements Asked {
        public Answered {
            reply = new Reply(reply.samples(), reply.usage(), RateNews.none());
        }
    }

    /** An answer will not come: asked for again when the run is resumed, refused again when it is replayed. */
    record Refused(Key key, String where, long attempt, Refusal refusal) implements Asked {}

    /**
     * What a call came to.
     *
     * @param bill how that is known
     * @param cost what is booked; absent where no price is known
     * @param tokens what is booked
     * @param at when it was over
     */
    record Settled(long attempt, Bill bill, Optional<Money> cost, long tokens, Instant at) implements Line {
        public Settled {
            require(attempt, tokens);
        }
    }

    /** How it is known what a call cost. */
    enum Bill {
        /** The provider said it. */
        EXACT,
        /** Nobody said it: it may have been billed, so its worst case is booked. */
        WORST,
        /** It was certainly not billed. */
        NOTHING
    }

    /**
     * The parts of a fan were folded into one, or given up as too many had failed: these counted, and no other.
     *
     * <p>What counted early hangs on what came first, so a later run goes by this line, and comes to the same. Parts are told
     * by their ordinals; where records are asked about in batches these are the batches. Of a fan with more than {@value
     * Spans#MOST} gaps nothing is written.
     *
     * @param where the place of the fan
     * @param counted those that had ended by then, with an answer or without
     * @param unheard those that had asked something, and were not waited for
     * @param begun all that were begun; the counted and the unheard are among them
     * @param why what the fan was stopped for before all had ended; absent where it was not
     */
    record Merged(String run, String where, Ordinals counted, Ordinals unheard, Ordinals begun, Optional<String> why)
            implements Line {}

    /** A run ended, and nothing more of it follows. */
    record Sealed(String run, Outcome outcome, Instant at) implements Line {}

    /** How a run ended. */
    enum Outcome {
        DONE,
        FAILED,
        CANCELLED
    }

    /**
     * What a later writer wrote: kept, and passed over.
     *
     * @param json the whole object as it stands in the file
     */
    record Unknown(String type, String json) implements Line {}

    private static void require(long attempt, long tokens) {
        if (attempt < 0 || tokens < 0) {
            throw new IllegalArgumentException(
                    "attempts and tokens are at least 0, not attempt " + attempt + " with " + tokens + " tokens");
        }
    }
}
