package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.MergeText.How;
import java.util.List;
import java.util.Optional;

/** Reads how a step merges. */
final class MergeReader {
    private static final List<String> WORDS =
            List.of("stitch", "count", "group", "vote", "borda", "pick", "synthesise");
    private static final List<String> WITH_SETTINGS = List.of("stitch", "vote", "pick", "synthesise", "synthesize");
    private static final List<String> WITHOUT_SETTINGS = List.of("count", "group", "borda");
    private static final String WANTED = "stitch, count, group, vote, borda, { pick: … } or { synthesise: … }";

    private MergeReader() {}

    static MergeText read(Fields step) {
        var field = step.needed("merge", WANTED);
        var asRivals = AskReader.words(step, "as_rivals");
        var how = field.map(merge -> merge.isText() ? word(merge) : form(merge)).orElse(new How.Unread());
        return new MergeText(how, asRivals, field.map(Field::line).orElse(step.line()));
    }

    private static How word(Field merge) {
        var word = merge.text().orElse("");
        return switch (word) {
            case "" -> new How.Unread();
            case "stitch" -> new How.Stitch(Optional.empty());
            case "vote" -> new How.Vote(VoteText.full(merge.line()));
            case "count" -> new How.Count();
            case "group" -> new How.Group();
            case "borda" -> new How.Borda();
            case "pick" -> unread(merge, "by pick needs a rubric: { pick: { rubric: { \"fits on one line\": 2 } } }");
            case "synthesise", "synthesize" ->
                unread(merge, "by " + word + " needs what to write: { " + word + ": { system: \"…\" } }");
            default -> unread(merge, "cannot be " + Shown.quoted(word) + Nearest.hint(word, WORDS, "it can be"));
        };
    }

    private static How unread(Field merge, String why) {
        merge.wrong(why);
        return new How.Unread();
    }

    private static How form(Field merge) {
        var fields = merge.fields(WANTED);
        var bare =
                fields.flatMap(one -> WITHOUT_SETTINGS.stream().filter(one::has).findFirst());
        if (bare.isPresent()) {
            return unread(merge, "by " + bare.get() + " has no settings: write merge: " + bare.get());
        }
        var forms = fields.stream()
                .flatMap(one -> WITH_SETTINGS.stream().flatMap(word -> one.field(word).stream()))
                .toList();
        fields.ifPresent(Fields::end);
        if (fields.isPresent() && forms.size() != 1) {
            merge.wrong("must be exactly one of " + WANTED);
        }
        return forms.size() == 1 ? settings(forms.getFirst()) : new How.Unread();
    }

    private static How settings(Field form) {
        var fields = form.fields("a mapping of its settings");
        var how = fields.map(settings -> settings(form.key(), settings));
        fields.ifPresent(Fields::end);
        return how.orElse(new How.Unread());
    }

    private static How settings(String word, Fields settings) {
        return switch (word) {
            case "stitch" -> stitch(settings);
            case "vote" -> new How.Vote(VoteReader.read(settings));
            case "pick" -> new How.Pick(PickReader.read(settings));
            default -> new How.Synthesise(SynthesisReader.read(settings));
        };
    }

    private static How stitch(Fields settings) {
        var between = settings.field("between");
        var as = settings.field("as");
        Contradictions.of(between, as, "rows have an end of their own");
        var format = as.flatMap(field -> Choices.of(MergeText.Format.class, field));
        return format.<How>map(How.Rows::new).orElseGet(() -> new How.Stitch(between.flatMap(Field::anyText)));
    }
}
