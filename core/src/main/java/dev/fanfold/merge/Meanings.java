package dev.fanfold.merge;

import dev.fanfold.merge.ballot.Grouping;
import dev.fanfold.merge.judge.Heard;
import dev.fanfold.merge.quote.Sources;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Size;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which answers mean the same, as one call to a judge has it. */
record Meanings(Ask<String> judge) {
    private static final String TASK =
            "Put the answers [A…] into groups, so that those of one group mean the same. Name each answer by its label"
                    + " alone, exactly once; one that means what no other does is a group of its own.";

    /**
     * The answers in their groups.
     *
     * @param byAnswer the number of the group of each
     * @param hints why they are not as the judge would have them, if so
     */
    record Groups(Map<String, Integer> byAnswer, List<String> hints) {
        boolean same(String one, String other) {
            return one.equals(other)
                    || (byAnswer.containsKey(one) && byAnswer.get(one).equals(byAnswer.get(other)));
        }
    }

    /** Distinct answers in their groups; no call is made where there is nothing to group. */
    Groups of(List<String> answers, Optional<String> subject, Call call) {
        if (answers.size() < 2) {
            return new Groups(Map.of(), List.of());
        }
        var labels = labels(answers.size());
        return switch (Heard.of(asked(labels), message(answers, subject), call)) {
            case Heard.Answer<Grouping>(var grouping) -> grouped(answers, labels, grouping);
            case Heard.Lost<Grouping> lost ->
                alone(
                        lost.unreadable()
                                ? "the judge did not put each answer into exactly one group"
                                : "the judge could not be asked which answers mean the same");
        };
    }

    private static Groups alone(String why) {
        return new Groups(Map.of(), List.of(why + ", so only answers in the very same words count together"));
    }

    private static Groups grouped(List<String> answers, List<String> labels, Grouping grouping) {
        var byAnswer = new HashMap<String, Integer>();
        for (int group = 0; group < grouping.groups().size(); group++) {
            for (var label : grouping.groups().get(group).answers()) {
                byAnswer.put(answers.get(labels.indexOf(label)), group);
            }
        }
        return new Groups(byAnswer, List.of());
    }

    private Ask<Grouping> asked(List<String> labels) {
        return judge.answering(Grouping.class).checked(grouping -> grouping.fault(labels));
    }

    private static String message(List<String> answers, Optional<String> subject) {
        var quoted = new LinkedHashMap<String, String>();
        subject.ifPresent(text -> quoted.put("[IN]", text));
        var labels = labels(answers.size());
        IntStream.range(0, answers.size()).forEach(i -> quoted.put("[" + labels.get(i) + "]", answers.get(i)));
        return new Sources(quoted, List.of()).fenced() + "\n" + TASK;
    }

    private static List<String> labels(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "A" + i).toList();
    }

    Forecast forecast(Size answers, Optional<Size> subject) {
        var message = Size.of(TASK)
                .plus(Sources.fenced(answers))
                .plus(subject.map(Sources::fenced).orElse(Size.NONE));
        var call = judge.answering(Grouping.class).forecast(Given.unseen(message));
        return answers.texts() < 2 ? Forecast.none() : call.perhaps();
    }
}
