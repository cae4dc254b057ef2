package dev.fanfold.cli.plan;

import dev.fanfold.merge.score.Rubric;

/** Makes rubrics of what is written. */
final class Rubrics {
    private Rubrics() {}

    static Rubric of(PickText pick) {
        var criteria = pick.rubric().stream()
                .map(weight -> Rubric.criterion(weight.criterion(), weight.weight()))
                .toList();
        var more = criteria.stream().skip(1).toArray(Rubric.Criterion[]::new);
        var rubric = judged(way(Rubric.of(criteria.getFirst(), more), pick.by()), pick);
        rubric = pick.readings().map(rubric::readings).orElse(rubric);
        return pick.equalWithin().map(rubric::equalWithin).orElse(rubric);
    }

    private static Rubric way(Rubric rubric, PickText.Way by) {
        return switch (by) {
            case SCORES -> rubric.pointwise();
            case ROUND_ROBIN -> rubric.roundRobin();
            case KNOCKOUT -> rubric.knockout();
            case LISTWISE -> rubric.listwise();
        };
    }

    private static Rubric judged(Rubric rubric, PickText pick) {
        if (pick.jury().isEmpty()) {
            return pick.judge().map(AskText.Words::text).map(rubric::on).orElse(rubric);
        }
        var names = pick.jury().stream().map(AskText.Words::text).toList();
        return rubric.jury(names.get(0), names.get(1), names.stream().skip(2).toArray(String[]::new));
    }
}
