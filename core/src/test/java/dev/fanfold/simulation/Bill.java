package dev.fanfold.simulation;

import dev.fanfold.model.Usage;

/**
 * What a simulated provider really charged: the truth that no client sees whole.
 *
 * <p>In nano-dollars. A call that broke off may have been charged although the client was told nothing of it.
 */
final class Bill {
    static final long INPUT_TOKEN = 150;
    static final long OUTPUT_TOKEN = 600;
    private long charged;
    private long tokens;

    void charge(Usage usage) {
        charged += of(usage);
        tokens += usage.total();
    }

    /** What so many tokens cost. */
    static long of(Usage usage) {
        return usage.input() * INPUT_TOKEN + usage.output() * OUTPUT_TOKEN;
    }

    /** Tokens that were counted, of prompts and answers. */
    long tokens() {
        return tokens;
    }

    long charged() {
        return charged;
    }
}
