package dev.fanfold.merge;

import dev.fanfold.Blended;
import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Split;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.model.Prompt;
import dev.fanfold.result.Run;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Runs a synthesis of given parts against a model that answers as a test says. */
record Synthesising(List<String> parts, ScriptedModel model) {
    static final Ask<String> EDITOR = Ask.system("editor").maxTokens(100);

    /** The model gives these parts, and to every other prompt what the script says. */
    static Synthesising of(List<String> parts, Function<Prompt, String> script) {
        return new Synthesising(
                parts,
                ScriptedModel.saying(prompt -> prompt.system().startsWith("part ")
                        ? parts.get(Integer.parseInt(prompt.system().substring(5)))
                        : script.apply(prompt)));
    }

    /** The draft, the judge's answer and the repair, as they are asked for. */
    static Synthesising of(
            List<String> parts, String draft, Function<Prompt, String> judge, Function<Prompt, String> repair) {
        return of(
                parts,
                prompt -> Blended.isDraft(prompt)
                        ? draft
                        : Blended.isJudge(prompt) ? judge.apply(prompt) : repair.apply(prompt));
    }

    Run<Synthesis> run(Synthesise merge) {
        return run(merge, "the subject");
    }

    Run<Synthesis> run(Synthesise merge, String subject) {
        var asks = IntStream.range(0, parts.size())
                .mapToObj(i -> Ask.system("part " + i))
                .toList();
        var job = Split.byVolume((String text) -> asks.stream())
                .each((Ask<String> ask, Call call) -> call.ask(ask, "x"))
                .merge(merge);
        try (var fanfold = Fanfold.on(model).model("judge", model).open()) {
            return fanfold.run(job, subject);
        }
    }

    Synthesis made(Synthesise merge) {
        return run(merge).value();
    }

    long drafts() {
        return model.prompts().stream().filter(Blended::isDraft).count();
    }

    long judged() {
        return model.prompts().stream().filter(Blended::isJudge).count();
    }

    long repaired() {
        return model.prompts().stream().filter(Blended::isRepair).count();
    }

    static Synthesise plain() {
        return Merge.synthesise(EDITOR);
    }
}
