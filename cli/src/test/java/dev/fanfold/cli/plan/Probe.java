package dev.fanfold.cli.plan;

import java.util.List;

/**
 * A plan with a key that nobody knows, so that the reader tells which it knows there.
 *
 * @param pointer to the same mapping in the schema
 * @param yaml the plan; % stands for the key
 * @param refusedWithMoreWords keys that are wrong there, and that the reader only knows to say why
 */
record Probe(String pointer, String yaml, List<String> refusedWithMoreWords) {
    static final String UNKNOWN = "qqqqqqqqqqqqqqqqqqqq";
    private static final String ITS_KEY = UNKNOWN + ": 1";

    static List<Probe> all() {
        return List.of(
                of("", "% , steps: { a: { system: x } }"),
                of("/properties/limits", "limits: { % }"),
                step("ask", "%", "by", "of", "merge"),
                step("byAspect", "by: aspect, %", "of"),
                step("byRepetition", "by: repetition, %", "of", "as_rivals"),
                step("byVolume", "by: volume, %", "of"),
                step("fold", "of: [a], %", "by"),
                step("cut/oneOf/1", "by: volume, cut: { % }"),
                step("columns", "by: volume, cut: { jsonl: { % } }"),
                step("merge/oneOf/1", "of: [a], merge: { % }"),
                step("mergeOfRivals/oneOf/1", "by: repetition, merge: { % }", "stitch"),
                step("stitch", "of: [a], merge: { stitch: { % } }"),
                step("vote", "of: [a], merge: { vote: { % } }"),
                step("judge", "of: [a], merge: { vote: { tie: judge, judge: { % } } }"),
                step("pick", "of: [a], merge: { pick: { % } }"),
                step("synthesise", "of: [a], merge: { synthesise: { % } }"));
    }

    @Override
    public String toString() {
        return pointer.isEmpty() ? "the plan" : pointer;
    }

    private static Probe step(String definition, String yaml, String... refusedWithMoreWords) {
        return of("/$defs/" + definition, "steps: { a: { " + yaml + " } }", refusedWithMoreWords);
    }

    private static Probe of(String pointer, String yaml, String... refusedWithMoreWords) {
        return new Probe(pointer, "{ " + yaml.replace("%", ITS_KEY) + " }", List.of(refusedWithMoreWords));
    }
}
