package dev.fanfold.openai;

/**
 * What a server takes of the protocol where servers differ.
 *
 * @param tokenCap by which name it knows the most tokens of an answer
 * @param samplesAtOnce how many samples one request may ask for
 */
record Dialect(TokenCap tokenCap, int samplesAtOnce) {
    private static final int MOST_SAMPLES = 1000;

    Dialect {
        if (samplesAtOnce < 1 || samplesAtOnce > MOST_SAMPLES) {
            throw new IllegalArgumentException(
                    "samples at once must be between 1 and " + MOST_SAMPLES + ", not " + samplesAtOnce);
        }
    }

    /** As server and model are known for. */
    static Dialect usual(BaseUrl base, String model) {
        return new Dialect(TokenCap.of(base, model), KnownServers.samplesAtOnce(base));
    }

    Dialect withTokenCap(TokenCap name) {
        return new Dialect(name, samplesAtOnce);
    }

    Dialect withSamplesAtOnce(int most) {
        return new Dialect(tokenCap, most);
    }
}
