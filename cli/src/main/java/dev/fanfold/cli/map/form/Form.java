package dev.fanfold.cli.map.form;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.split.Records;
import java.util.Arrays;
import java.util.Locale;

/** How records stand in a file. */
public enum Form {
    JSONL,
    CSV,
    LINES;

    /**
     * The one of that name.
     *
     * @throws Refusal when no form has that name
     */
    public static Form named(String name) {
        return Arrays.stream(values())
                .filter(form -> form.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal(FormMessages.unknownForm(name)));
    }

    /** What a file's name says; a name that says nothing stands for lines. */
    public static Form of(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            throw new Refusal(FormMessages.whichJson(fileName));
        }
        if (name.endsWith(".tsv")) {
            throw new Refusal(FormMessages.tabs(fileName));
        }
        return name.endsWith(".jsonl") || name.endsWith(".ndjson") ? JSONL : name.endsWith(".csv") ? CSV : LINES;
    }

    Records records(String id, String text) {
        return switch (this) {
            case JSONL -> Records.jsonl(id, text);
            case CSV -> Records.csv(id, text);
            case LINES -> Records.lines();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
