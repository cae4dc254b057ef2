package dev.fanfold.cli.map.ask;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.map.given.MapOptions;
import dev.fanfold.cli.map.given.Places;
import dev.fanfold.cli.run.Setting;
import dev.fanfold.split.Entry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is said at the end, and how the command ends.
 *
 * @param rest what became of the records behind the last one that has a row
 */
record Closing(
        MapOptions options,
        Setting setting,
        Places places,
        Tally.Standing standing,
        MapProgress progress,
        WayOn wayOn,
        Function<Optional<Entry>, String> rest) {
    /**
     * Says it.
     *
     * @param shortfall what a budget left undone
     */
    Exit said(Ended ended, List<String> shortfall) {
        return switch (ended) {
            case Ended.Through through -> through(shortfall);
            case Ended.Stopped(var last) -> {
                say(MapMessages.stopped(standing, places.output(), rest.apply(last)));
                yield Exit.STOPPED;
            }
            case Ended.Broken(var why) -> {
                say(MapMessages.broken(standing, why));
                summary(shortfall);
                yield standing.answered() == 0 ? Exit.NOTHING : Exit.PARTIAL;
            }
            case Ended.Unkept(var why) -> {
                say(MapMessages.unkept(why));
                yield Exit.NOTHING;
            }
            case Ended.NobodyReads quiet -> Exit.WHOLE;
            case Ended.Lost(var why) -> {
                say(MapMessages.lost(why));
                yield Exit.NOTHING;
            }
        };
    }

    private Exit through(List<String> shortfall) {
        if (standing.all() == 0) {
            say(MapMessages.noRecords());
            return Exit.WHOLE;
        }
        summary(shortfall);
        return standing.failed() == 0 ? Exit.WHOLE : standing.answered() == 0 ? Exit.NOTHING : Exit.PARTIAL;
    }

    private void summary(List<String> shortfall) {
        shortfall.forEach(this::say);
        if (!standing.labels().isEmpty()) {
            say(MapMessages.labels(standing.labels()));
        }
        say(progress.summary(options.batch()) + MapMessages.failures(standing, places.failures(), wayOn));
    }

    private void say(String line) {
        setting.notices().say(line);
    }
}
