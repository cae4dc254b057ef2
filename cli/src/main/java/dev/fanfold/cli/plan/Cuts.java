package dev.fanfold.cli.plan;

import dev.fanfold.model.TokenCounter;
import dev.fanfold.split.Batches;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Gather;
import dev.fanfold.split.Records;
import dev.fanfold.split.Splitter;
import dev.fanfold.split.Text;
import java.io.StringReader;
import java.util.Optional;

/** Makes splitters of what is written. */
final class Cuts {
    private Cuts() {}

    /** A cut into pieces of text. */
    static Splitter<String, String> text(CutText cut) {
        return switch (cut) {
            case CutText.Boundary boundary ->
                switch (boundary) {
                    case LINES -> Text.lines();
                    case PARAGRAPHS -> Text.paragraphs();
                    case SENTENCES -> Text.sentences();
                    case HEADINGS -> Text.headings();
                };
            case CutText.Tokens(var most, var around) -> chunks(most, around);
            case CutText.Batches batches -> throw new IllegalStateException("records are no pieces of text");
        };
    }

    private static Splitter<String, String> chunks(int most, Optional<Integer> around) {
        var chunks = Text.upTo(most, TokenCounter.estimate());
        return around.map(tokens ->
                        Gather.around(chunks, tokens, TokenCounter.estimate()).prompts())
                .orElse(chunks);
    }

    /** A cut into batches of records. */
    static Batches<String> batches(CutText.Batches batches) {
        return Batches.of(batches.size(), records(batches));
    }

    /** The records of such a cut, one by one. */
    static Splitter<String, Entry> records(CutText.Batches batches) {
        var records = records(batches.format());
        return text -> records.split(new StringReader(text));
    }

    private static Records records(CutText.Format format) {
        return switch (format) {
            case CutText.Format.Jsonl(var id, var text) -> Records.jsonl(id, text);
            case CutText.Format.Csv(var id, var text) -> Records.csv(id, text);
            case CutText.Format.Lines() -> Records.lines();
        };
    }
}
