package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.quote.Sources;
import dev.fanfold.merge.score.Juror;
import dev.fanfold.merge.score.Mode;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Size;
import java.util.Optional;
import java.util.function.Function;

/**
 * What judges would be sent.
 *
 * <p>It is expected that no two scores are equal; at worst all are. A single rival is compared with nobody, and yet the
 * worst case counts one comparison, as a merge without any would be taken for one that needs neither time nor money.
 *
 * @param answers the rivals
 * @param subject what they are about
 */
public record JudgeForecast(Rubric rubric, Size answers, Optional<Size> subject) {
    /** All calls of the rubric's way. */
    public Forecast calls() {
        return switch (rubric.mode()) {
            case Mode.Pointwise alone ->
                alone(alone.readings()).atWorst(answers.texts() < 2 ? Forecast.none() : duels(ties()));
            case Mode.RoundRobin all ->
                compared(duels(DuelCount.ofAll(Math.min(answers.texts(), Mode.RoundRobin.MOST))));
            case Mode.Knockout some -> compared(knockout());
            case Mode.Listwise(int readings) -> compared(lists(readings));
        };
    }

    private Forecast alone(int readings) {
        var message = message(answers.each(), prompt().aloneTail());
        return byJurors(juror -> JudgeAsk.alone(juror, rubric), message, readings * answers.texts());
    }

    private Forecast lists(int readings) {
        int count = Math.toIntExact(Math.max(1, answers.texts()));
        return byJurors(juror -> JudgeAsk.list(juror, count), message(answers, prompt().weighedTail()), readings);
    }

    private Forecast knockout() {
        var count = DuelCount.ofKnockout(answers.texts());
        var duels = duels(count);
        return duels.withLongest(duels.longest() * Math.max(1, DuelCount.rounds(answers.texts())));
    }

    /** As many of the rivals may be equal as there are. */
    private DuelCount ties() {
        var few = DuelCount.ofAll(Math.min(answers.texts(), Mode.RoundRobin.MOST));
        return answers.texts() <= Mode.RoundRobin.MOST ? few : few.orMore(DuelCount.ofKnockout(answers.texts()));
    }

    private Forecast duels(DuelCount count) {
        long calls = Math.max(2, 2 * count.duels());
        var two = answers.times(Math.max(1, count.readings())).in(calls).each().in(2);
        return byJurors(JudgeAsk::pair, message(two, prompt().weighedTail()), calls);
    }

    /** Rivals of the same text are not compared; a single rival is not either. */
    private Forecast compared(Forecast calls) {
        return answers.texts() < 2 ? Forecast.none().atWorst(calls) : calls.perhaps();
    }

    private Forecast byJurors(Function<Juror, Ask<?>> ask, Size message, long times) {
        return rubric.jurors().stream()
                .map(juror -> ask.apply(juror).forecast(Given.unseen(message)).times(times))
                .reduce(Forecast.none(), Forecast::beside);
    }

    private Size message(Size rivals, String tail) {
        return Sources.fenced(rivals)
                .plus(subject.map(Sources::fenced).orElse(Size.NONE))
                .plus(Size.of(tail));
    }

    private JudgePrompt prompt() {
        return new JudgePrompt(Optional.empty(), rubric);
    }
}
