package dev.fanfold.cli.plan;

import dev.fanfold.job.ByRepetition;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.ballot.Ties;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import dev.fanfold.work.Work;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A vote by each rule and each policy for ties, twice. */
final class PairsOfVotes {
    private static final Ask<Label> EASY = Ask.system("Easy?").labels("YES", "NO");
    private static final Ask<String> CHOOSE = Ask.system("Choose.").maxTokens(9).on("judge");

    private PairsOfVotes() {}

    static Stream<Pair> all() {
        return Stream.of(rules(), ties(), panels(), others()).flatMap(pairs -> pairs);
    }

    /** Where a rule stops early, it takes all ballots here, so that the order in which they come in decides nothing. */
    private static Stream<Pair> rules() {
        var two = Split.byRepetition(2, EASY);
        var five = Split.byRepetition(5, EASY);
        return Stream.of(
                of("full", "times: 5", "{ rule: full }", five.merge(Merge.vote())),
                of(
                        "decided",
                        "times: 2",
                        "{ rule: decided }",
                        two.merge(Merge.vote().stopWhenDecided())),
                of(
                        "quorum",
                        "times: 2",
                        "{ rule: quorum, quorum: 2 }",
                        two.merge(Merge.vote().quorum(2))),
                of(
                        "unanimous",
                        "times: 5",
                        "{ rule: unanimous }",
                        five.merge(Merge.vote().unanimous())),
                of(
                        "adaptive",
                        "times: 5",
                        "{ rule: adaptive }",
                        five.merge(Merge.vote().adaptive())),
                of(
                        "adaptive to a cap",
                        "temperature: 1.0",
                        "{ rule: adaptive, confidence: 0.9, cap: 15 }",
                        Split.byRepetition(15, EASY.temperature(1.0))
                                .merge(Merge.vote().adaptive(.9))));
    }

    private static Stream<Pair> ties() {
        var four = Split.byRepetition(4, EASY);
        return Stream.of(
                of("abstain", "times: 4", "{ tie: abstain }", four.merge(Merge.vote())),
                of(
                        "extra ballots",
                        "times: 4",
                        "{ tie: extra_ballots, cap: 7 }",
                        four.merge(Merge.vote().onTie(Ties.extraBallots(7)))));
    }

    /** Two that disagree, which the scripted model sees to. */
    private static Stream<Pair> panels() {
        return Stream.of(
                panel(
                        "first label",
                        "{ tie: first_label }",
                        rivals().merge(Merge.vote().onTie(Ties.first(List.of(new Label("YES"), new Label("NO")))))),
                panel(
                        "judge",
                        "{ tie: judge, judge: { system: Choose., max_tokens: 9, model: judge } }",
                        rivals().merge(Merge.vote().onTie(Ties.judge(CHOOSE)))),
                panel(
                        "weights",
                        "{ rule: decided, weights: { strict: 2, kind: 2 } }",
                        rivals().merge(Merge.vote().stopWhenDecided().weighted(Map.of("strict", 2, "kind", 2)))));
    }

    private static ByRepetition<String, Label> rivals() {
        return Split.byAspect(
                        Ask.system("Strict?").labels("YES", "NO").named("strict"),
                        Ask.system("Kind?").labels("YES", "NO").named("kind"))
                .asRivals("one question");
    }

    private static Stream<Pair> others() {
        return Stream.of(
                new Pair(
                        "vote by meaning",
                        """
            by: repetition
            times: 3
            system: "What is it?"
            merge: { vote: { same_meaning: { system: "Same?", model: judge } } }
            """,
                        Split.byRepetition(3, Ask.system("What is it?"))
                                .merge(Merge.voteByMeaning(Ask.system("Same?").on("judge")))),
                new Pair(
                        "vote by meaning of others",
                        """
            by: aspect
            parts: { a: { system: "A?" }, b: { system: "B?" } }
            as_rivals: "one question"
            merge: { vote: { same_meaning: { system: "Same?" } } }
            """,
                        Split.byAspect(
                                        Ask.system("A?").named("a"),
                                        Ask.system("B?").named("b"))
                                .asRivals("one question")
                                .merge(Merge.voteByMeaning(Ask.system("Same?")))),
                new Pair(
                        "borda",
                        """
            by: repetition
            times: 3
            system: "Which?"
            ranking: [tea, milk, sugar]
            merge: borda
            """,
                        Split.byRepetition(3, Ask.system("Which?").ranking("tea", "milk", "sugar"))
                                .merge(Merge.borda())),
                new Pair(
                        "borda of others",
                        """
            by: aspect
            parts: { a: { system: "A?", ranking: [tea, milk] }, b: { system: "B?", ranking: [tea, milk] } }
            as_rivals: "one question"
            merge: borda
            """,
                        Split.byAspect(
                                        Ask.system("A?").ranking("tea", "milk").named("a"),
                                        Ask.system("B?").ranking("tea", "milk").named("b"))
                                .asRivals("one question")
                                .merge(Merge.borda())));
    }

    private static Pair of(String name, String more, String vote, Work<String, ?> java) {
        var yaml = """
                by: repetition
                system: "Easy?"
                labels: [YES, NO]
                %s
                merge: { vote: %s }
                """.formatted(more, vote);
        return new Pair("vote " + name, yaml, java);
    }

    private static Pair panel(String name, String vote, Work<String, ?> java) {
        var yaml = """
                by: aspect
                parts:
                  strict: { system: "Strict?", labels: [YES, NO] }
                  kind: { system: "Kind?", labels: [YES, NO] }
                as_rivals: "one question"
                merge: { vote: %s }
                """.formatted(vote);
        return new Pair("vote " + name, yaml, java);
    }
}
