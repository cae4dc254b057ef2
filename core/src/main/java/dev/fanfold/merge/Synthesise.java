package dev.fanfold.merge;

import dev.fanfold.merge.quote.Sources;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.merge.synthesis.Unfaithful.Passage;
import dev.fanfold.merge.synthesis.check.Editor;
import dev.fanfold.merge.synthesis.check.Judge;
import dev.fanfold.merge.synthesis.check.Material;
import dev.fanfold.merge.synthesis.check.Outcome;
import dev.fanfold.merge.synthesis.check.Quoted;
import dev.fanfold.merge.synthesis.check.Tree;
import dev.fanfold.merge.synthesis.check.Weaver;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Parts;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Blends the parts into one text with one more model call, and holds the text against them.
 *
 * <p>Law: the synthesiser may not overrule its sources. Every part that has an answer is a quoted source, {@code [P1]} to
 * {@code [Pn]}; the subject is one too, {@code [IN]}, for facts and never for a judgement of its own. The answer is
 * sentences with the sources they rest on. Code then checks that those are there, that each part is in a sentence or left
 * out for a reason, that figures, dates and quotations stand in the sources, and that plain verdicts agree. What fails is
 * {@link dev.fanfold.merge.synthesis.Unfaithful}, and comes with the parts.
 *
 * <p>As it stands it makes one call and repairs nothing; {@link #strict} adds a judge and at most two repairs. Parts that
 * together take more than 60 % of {@link #window} are combined level by level, in order.
 *
 * <p>The editor's token limit counts the prose; {@code 3·limit + 200 + 8·parts} tokens are asked for, as the form needs
 * room too. An answer that is not in the form, asked for twice, fails the merge; the parts are kept.
 */
public final class Synthesise implements AuditedMerge<Parts<?>, Synthesis> {
    /** Such estimates count English about twice, so this is safe with a model that reads 32,000 tokens. */
    private static final int WINDOW = 64_000;

    private static final int LEAST_WINDOW = 1_000;

    private final Weaver weaver;
    private final int window;

    Synthesise(Ask<String> editor) {
        this(new Weaver(new Editor(editor), Optional.empty(), false), WINDOW);
    }

    private Synthesise(Weaver weaver, int window) {
        this.weaver = weaver;
        this.window = window;
    }

    /**
     * Has every sentence judged against its sources in one call; what fails is written anew, at most twice, and judged
     * again. The runtime's first model judges.
     */
    public Synthesise strict() {
        return judged(weaver.judge().orElse(new Judge(Optional.empty())));
    }

    /** The same with another of the runtime's models as the judge, by the name it was given there. */
    public Synthesise judgedBy(String modelName) {
        return judged(new Judge(Optional.of(modelName)));
    }

    /** Takes out a sentence that fails, and lists it: what is left is faithful, unless nothing is left. */
    public Synthesise droppingUnsupported() {
        return new Synthesise(new Weaver(weaver.editor(), weaver.judge(), true), window);
    }

    /**
     * How many tokens the model reads at most, by {@link dev.fanfold.model.TokenCounter#estimate()}; at least 1,000, and
     * 64,000 where nothing is said.
     *
     * <p>60 % of it are used. A subject that would take half of that is not quoted beside the parts.
     */
    public Synthesise window(int tokens) {
        if (tokens < LEAST_WINDOW) {
            throw new IllegalArgumentException("a window has at least " + LEAST_WINDOW + " tokens, not " + tokens);
        }
        return new Synthesise(weaver, tokens);
    }

    @Override
    public Audited<Synthesis> audited(Parts<?> parts, Call call) {
        var quoted = new ArrayList<Quoted>();
        var stitched = new ArrayList<Passage>();
        var lost = new ArrayList<Synthesis.Missing>();
        var missing = new ArrayList<String>();
        for (var part : parts.all()) {
            var label = Sources.label(part);
            if (part instanceof Part.Done<?> done) {
                var text = String.valueOf(done.value());
                quoted.add(Quoted.part(label, part.id().name(), text));
                stitched.add(new Passage(label, part.id(), text));
            } else {
                missing.add(label + " " + part.id());
                lost.add(new Synthesis.Missing(
                        part.id(), Ledger.fateWithoutAnswer(part).how()));
            }
        }
        var texts = new Tree(weaver, window).woven(new Material(quoted, parts.subject(), missing), call);
        var synthesis = new Outcome(texts, stitched, lost).synthesis();
        return new Audited<>(synthesis, Ledger.of(parts, new SynthesisLedger(synthesis).lines(parts)));
    }

    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        return new SynthesisForecast(weaver, window).of(answers, subject.orElse(Size.NONE));
    }

    private Synthesise judged(Judge judge) {
        return new Synthesise(new Weaver(weaver.editor(), Optional.of(judge), weaver.dropping()), window);
    }
}
