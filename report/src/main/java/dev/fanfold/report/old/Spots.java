package dev.fanfold.report.old;

import dev.fanfold.journal.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls of a journal, by the run and the place that asked. */
final class Spots {
    private Spots() {}

    /** A place in a run. */
    private record Which(int run, String where) {
        static Which of(Attempt call) {
            return new Which(call.run(), call.intent().where());
        }
    }

    static List<Spot> of(ReadUp read) {
        var there = new LinkedHashMap<String, List<Attempt>>();
        var own = new LinkedHashMap<Which, List<Attempt>>();
        for (var call : read.attempts()) {
            there.computeIfAbsent(call.intent().where(), where -> new ArrayList<>())
                    .add(call);
            own.computeIfAbsent(Which.of(call), which -> new ArrayList<>()).add(call);
        }
        return own.entrySet().stream().map(one -> spot(one, there, read)).toList();
    }

    private static Spot spot(Map.Entry<Which, List<Attempt>> own, Map<String, List<Attempt>> there, ReadUp read) {
        var where = own.getKey().where();
        return new Spot(own.getValue(), there.getOrDefault(where, List.of()), early(where, read));
    }

    /** Why the fan of a place was folded without all of its parts. */
    private static Optional<String> early(String where, ReadUp read) {
        return read.merged().stream()
                .filter(fan -> fan.unheard().count() > 0 && isIn(where, fan.where()))
                .findFirst()
                .flatMap(Line.Merged::why);
    }

    private static boolean isIn(String where, String fan) {
        return fan.isEmpty() || where.startsWith(fan + "/");
    }
}
