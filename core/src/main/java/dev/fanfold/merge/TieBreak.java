package dev.fanfold.merge;

import dev.fanfold.merge.ballot.Tally;
import dev.fanfold.merge.ballot.Ties;
import dev.fanfold.merge.ballot.Ties.Outcome;
import dev.fanfold.merge.judge.Heard;
import dev.fanfold.merge.quote.Sources;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Label;
import dev.fanfold.work.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Does about a tie what its policy says, and tells what came of it. */
record TieBreak<L>(Ties<L> policy, BiPredicate<L, L> same) {
    private static final String TASK = "Each answer above got as many votes as the others. Name the one to take.";

    /** What comes of this tally, in which so many ballots are extra ones. */
    Outcome<L> of(Tally<L> tally, int extra, Rivals<L> parts, Call call) {
        var leaders = tally.leaders().stream().map(Tally.Count::label).toList();
        return leaders.size() > 1 ? tied(leaders, extra, parts, call) : afterExtra(leaders, extra);
    }

    private Outcome<L> afterExtra(List<L> leaders, int extra) {
        return leaders.isEmpty() || extra <= 0 || !(policy instanceof Ties.ExtraBallots)
                ? new Outcome.Untouched<>()
                : new Outcome.Broken<>(leaders.getFirst(), ballots(extra) + " broke a tie");
    }

    private Outcome<L> tied(List<L> leaders, int extra, Rivals<L> parts, Call call) {
        return switch (policy) {
            case Ties.Abstain<L> abstain -> new Outcome.Untouched<>();
            case Ties.ExtraBallots<L> drawn ->
                new Outcome.Unbroken<>(extra > 0 ? ballots(extra) + " did not break it" : "no extra ballot broke it");
            case Ties.First<L>(var order) ->
                order.stream()
                        .flatMap(wanted -> leaders.stream().filter(label -> same.test(label, wanted)))
                        .findFirst()
                        .<Outcome<L>>map(label -> new Outcome.Broken<>(label, "the order set beforehand takes"))
                        .orElseGet(() -> new Outcome.Unbroken<>("the order set beforehand names none of them"));
            case Ties.Judge<L>(var ask) -> judged(ask, leaders, parts.subject(), call);
        };
    }

    /** A judge that cannot be had, or names none of them, leaves the tie as it is. */
    private Outcome<L> judged(Ask<String> judge, List<L> leaders, Optional<String> subject, Call call) {
        var names = names(leaders.size());
        var quoted = new LinkedHashMap<String, String>();
        subject.ifPresent(text -> quoted.put("[IN]", text));
        IntStream.range(0, leaders.size()).forEach(i -> quoted.put(names.get(i), String.valueOf(leaders.get(i))));
        var message = new Sources(quoted, List.of()).fenced() + "\n" + TASK;
        return switch (Heard.of(choosing(judge, names), message, call)) {
            case Heard.Answer<Label>(var chosen) ->
                new Outcome.Broken<>(leaders.get(names.indexOf(chosen.text())), "the judge takes");
            case Heard.Lost<Label> lost ->
                new Outcome.Unbroken<>(
                        lost.unreadable() ? "the judge named none of them" : "the judge could not be asked");
        };
    }

    /** The answers are told apart by names of ours: what they say is data, and names nothing. */
    private static Ask<Label> choosing(Ask<String> judge, List<String> names) {
        var more = names.subList(2, names.size()).toArray(String[]::new);
        return judge.labels(names.get(0), names.get(1), more);
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "[T" + i + "]").toList();
    }

    /** At worst, one call that reads all answers. */
    Forecast forecast(Size answers, Optional<Size> subject) {
        return policy instanceof Ties.Judge<L>(var judge)
                ? Forecast.none()
                        .atWorst(choosing(judge, names(2))
                                .forecast(Given.unseen(Size.of(TASK)
                                        .plus(Sources.fenced(answers))
                                        .plus(subject.map(Sources::fenced).orElse(Size.NONE)))))
                : Forecast.none();
    }

    private static String ballots(int extra) {
        return extra == 1 ? "1 extra ballot" : extra + " extra ballots";
    }
}
