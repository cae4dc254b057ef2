package dev.fanfold.rehearsal.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells how many tokens of a prompt an earlier prompt to the same model began with, as OpenAI counts them: from 1,024
 * tokens, in steps of 128. Remembers the 100,000 prefixes used last, and looks at no more than 128,000 tokens of a
 * prompt. Safe for many threads.
 */
public final class PrefixCache {

    private static final int LEAST = 1_024;
    private static final int STEP = 128;
    private static final int MOST = 128_000;
    private static final int KEPT = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > KEPT;
        }
    };

    /** How many tokens of this prompt are known from prompts remembered before. */
    public int cached(ChatRequest request) {
        var prefixes = prefixes(request);
        lock.lock();
        try {
            int shared = 0;
            while (shared < prefixes.size() && known.get(prefixes.get(shared)) != null) {
                shared++;
            }
            return shared == 0 ? 0 : LEAST + (shared - 1) * STEP;
        } finally {
            lock.unlock();
        }
    }

    /** From now on this prompt is known: call it when its first token leaves. */
    public void remember(ChatRequest request) {
        var prefixes = prefixes(request);
        lock.lock();
        try {
            prefixes.forEach(prefix -> known.put(prefix, true));
        } finally {
            lock.unlock();
        }
    }

    private static List<Long> prefixes(ChatRequest request) {
        var prefixes = new ArrayList<Long>();
        long hash = Dice.hash(request.model());
        int chars = 0;
        for (var message : request.messages()) {
            hash = Dice.hash(hash ^ Dice.hash(message.role()), '\n');
            for (int i = 0; i < message.text().length() && chars < MOST * Tokens.CHARS; i++) {
                hash = Dice.hash(hash, message.text().charAt(i));
                if (isStep(++chars)) {
                    prefixes.add(hash);
                }
            }
        }
        return prefixes;
    }

    private static boolean isStep(int chars) {
        return chars % (STEP * Tokens.CHARS) == 0 && chars >= LEAST * Tokens.CHARS;
    }
}
