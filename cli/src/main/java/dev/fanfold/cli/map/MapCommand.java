package dev.fanfold.cli.map;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.map.ask.Question;
import dev.fanfold.cli.map.form.Switch;
import dev.fanfold.cli.map.given.MapOptions;
import dev.fanfold.cli.map.given.Places;
import dev.fanfold.cli.map.given.Source;
import dev.fanfold.cli.map.given.Task;
import dev.fanfold.cli.provider.Choice;
import dev.fanfold.cli.provider.UsualModel;
import dev.fanfold.cli.provider.Wanted;
import dev.fanfold.cli.report.Reporting;
import dev.fanfold.cli.run.Setting;
import dev.fanfold.split.Entry;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * {@code fanfold map}: one question about each record of a file, and one row for each in its order.
 *
 * <p>Whatever can be known to be wrong is refused before anything is sent. Memory does not grow with the file.
 */
public final class MapCommand {

    /** A forecast takes 16 tokens for a label with its id, and 52 for another answer: these stay below 4,096 in all. */
    private static final int MOST_LABELS = 200;

    private static final int MOST_TEXTS = 75;

    private final MapOptions options;
    private final Setting setting;
    private final int wanted;

    public MapCommand(MapOptions options, Setting setting) {
        this.options = bounded(options);
        this.setting = setting;
        this.wanted = options.batch();
    }

    /** The same with no more records in a prompt than an answer has room for. */
    static MapOptions bounded(MapOptions options) {
        return options.batchAtMost(options.labels().isEmpty() ? MOST_TEXTS : MOST_LABELS);
    }

    public Exit run() {
        try {
            var question = new Question(options.task(), options.labels(), options.batch());
            new Task(options.task()).require(options.input());
            require(question);
            Reporting.requireRoom(options.report());
            var source = Source.of(options.input(), setting.streams());
            var places = Places.of(options, source);
            if (wanted > options.batch()) {
                setting.notices().say(MapNotices.smallerBatch(wanted, options.batch()));
            }
            var keeping = new Kinship(options, source, places).keeping(setting.surroundings());
            return options.has(Switch.RETRY_FAILED)
                    ? new Retrying(options, setting, question, source, places, this::choice, keeping).run()
                    : new Mapping(options, setting, question, source, places, this::choice, keeping).run();
        } catch (Refusal refusal) {
            refusal.spoken().forEach(setting.notices()::say);
            return Exit.USAGE;
        }
    }

    /** Labels that look alike to whoever reads answers are no labels. */
    private void require(Question question) {
        try {
            question.batches((Entry one) -> Stream.of(one));
            if (!options.labels().isEmpty()) {
                question.labelled();
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(Objects.toString(e.getMessage()));
        }
    }

    private Choice choice() {
        var choice = Choice.of(Wanted.only(UsualModel.NAME), options.models(), setting.environment());
        choice.notice().ifPresent(setting.notices()::say);
        UsualModel.notice(options.models(), choice).ifPresent(setting.notices()::say);
        return choice;
    }
}
