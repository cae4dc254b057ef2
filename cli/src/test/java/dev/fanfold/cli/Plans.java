package dev.fanfold.cli;

/** Small plan files for tests. */
final class Plans {
    private Plans() {}

    static final String REVIEW = """
            name: review
            model: openai:gpt-4o-mini
            input: "Fry the onion. Add the chickpeas. Simmer for ten minutes."
            steps:
              review:
                by: aspect
                parts:
                  nutrition: { system: "You are a nutrition reviewer.", max_tokens: 160 }
                  cost: { system: "You are a grocery-cost reviewer.", max_tokens: 160 }
                merge: { synthesise: { system: "You are a food editor. End with a line that starts with 'Verdict:'." } }
            """;

    static final String VOTE = """
            name: vote
            model: gpt-4o-mini
            input: "Fry the onion."
            steps:
              beginner:
                by: repetition
                times: 5
                system: "Could a beginner cook this?"
                labels: [YES, NO]
                temperature: 1.0
                merge: vote
            """;

    static final String REVIEW_AND_VOTE = REVIEW + VOTE.substring(VOTE.indexOf("  beginner:"));

    static final String TAGS = """
            name: tags
            model: gpt-4o-mini
            steps:
              tags:
                by: volume
                cut: { jsonl: { id: id, text: text } }
                batches_of: 2
                system: "Tag the sentiment of each message."
                labels: [positive, neutral, negative]
                merge: stitch
            """;

    static final String LINES = """
            name: lines
            model: gpt-4o-mini
            steps:
              each:
                by: volume
                cut: lines
                system: "Say this in other words."
                merge: { stitch: { between: "\\n" } }
            """;

    static final String PICK = """
            name: tagline
            model: gpt-4o-mini
            input: "Chickpea stew. It is cheap. It is quick."
            steps:
              tagline:
                by: repetition
                times: 3
                system: "Write one tagline for this recipe."
                temperature: 1.0
                merge:
                  pick: { criteria: { "fits on one line": 2, "makes you hungry": 3 } }
            """;
}
