package dev.fanfold.merge.synthesis.check;

import dev.fanfold.merge.judge.Heard;
import dev.fanfold.merge.quote.Sources;
import dev.fanfold.merge.synthesis.form.Draft;
import dev.fanfold.merge.synthesis.form.Repairs;
import dev.fanfold.model.TokenCounter;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Size;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The synthesiser's own call: its system text and settings are the user's, the form of its answer is not.
 *
 * <p>Its token limit counts the prose. The form around it needs more: a sentence of 20 tokens has 25 or so around it, and
 * every part stands once among the sources or the omissions. So {@code 3·limit + 200 + 8·parts} tokens are asked for.
 */
public record Editor(Ask<String> ask) {
    private static final int TIMES = 3;
    private static final int FIXED = 200;
    private static final int EACH_PART = 8;
    /** What is said besides where the parts are some of many. */
    private static final Place LONGEST = Place.within(99_999);

    private static final Size STRETCH =
            new Size(0, 0, 0, Size.of(LONGEST.told()).worst());

    private static final String NO_MARK = "000000000000";

    Draft draft(Material material, Place place, Call call) {
        return call.ask(drafting(material.parts().size()), message(material, place));
    }

    Heard<Repairs> repair(Material material, Collection<Line> failing, Collection<String> gaps, Call call) {
        var grounds = new LinkedHashSet<String>();
        var told = new LinkedHashMap<String, String>();
        for (var line : failing) {
            grounds.addAll(line.grounds(material));
            told.put("[" + line.id() + "]", line.text() + "\n\nWhy it cannot stand: " + line.why());
        }
        for (var gap : gaps) {
            material.parts().stream()
                    .filter(part -> part.leaves().contains(gap))
                    .forEach(part -> grounds.add(part.label()));
            told.put("[N" + gap.substring(2, gap.length() - 1) + "]", "Nothing rests on " + gap + ".");
        }
        var sources = material.sources(grounds.isEmpty() ? material.labels() : grounds, told);
        var ask = roomy(failing.size() + gaps.size()).answering(Repairs.class);
        return Heard.of(ask, Telling.repair(sources.mark(), sources.fenced()), call);
    }

    /** How many tokens the prompt has besides the parts. */
    int frame(Material material) {
        var bare = new Material(List.of(), material.subject(), material.missing());
        var prompt = drafting(0).prompt(message(bare, LONGEST));
        return tokens(prompt.system()) + tokens(prompt.user());
    }

    /** How many tokens one part has in the prompt. */
    static int tokens(Quoted part) {
        return tokens(new Sources(java.util.Map.of(part.heading(), part.text()), List.of()).fenced());
    }

    private static int tokens(String text) {
        return TokenCounter.estimate().count(text);
    }

    /** What one call would send that reads so many parts. */
    public Forecast forecast(Size parts, Size subject) {
        var told = Size.of(Telling.draft(NO_MARK, "", Place.LAST)).plus(STRETCH);
        return drafting((int) Math.min(Integer.MAX_VALUE, parts.texts()))
                .forecast(Given.unseen(told.plus(Sources.fenced(parts))
                        .plus(subject.texts() == 0 ? subject : Sources.fenced(subject))));
    }

    private Ask<Draft> drafting(int parts) {
        return roomy(parts).answering(Draft.class, Draft::prose);
    }

    private Ask<String> roomy(int parts) {
        var limit = ask.prompt("").maxTokens();
        return limit.isPresent() ? ask.maxTokens(room(limit.getAsInt(), parts)) : ask;
    }

    private static int room(int limit, int parts) {
        return (int) Math.min(Integer.MAX_VALUE, (long) TIMES * limit + FIXED + (long) EACH_PART * parts);
    }

    private static String message(Material material, Place place) {
        var sources = material.sources();
        return Telling.draft(sources.mark(), sources.fenced(), place);
    }
}
