package dev.fanfold.cli.map;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.map.form.Form;
import dev.fanfold.cli.map.form.Shape;
import dev.fanfold.cli.map.given.MapOptions;
import dev.fanfold.cli.map.given.Source;
import dev.fanfold.cli.map.given.Task;
import dev.fanfold.cli.once.Head;
import dev.fanfold.cli.once.InputName;
import dev.fanfold.cli.once.Saving;
import dev.fanfold.cli.once.Sheet;
import dev.fanfold.cli.provider.UsualModel;
import dev.fanfold.cli.run.Setting;
import dev.fanfold.cli.show.ShellWord;
import dev.fanfold.model.Endpoint.Author;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code fanfold map --save}: the plan that asks the same about each record. It is read whole, and fails whole. */
public final class MapSaving {
    private static final String VERB = "map";

    private final MapOptions options;
    private final Saving saving;
    private final Setting setting;

    public MapSaving(MapOptions options, Saving saving, Setting setting) {
        this.options = MapCommand.bounded(options);
        this.saving = saving;
        this.setting = setting;
    }

    public Exit run() {
        try {
            new Task(options.task()).require(options.input());
            var shape = Mapping.shape(options, source(), Author.LANGUAGE_MODEL);
            var exit = saving.write(folder -> draft(shape, folder), setting);
            if (shape.form() == Form.CSV) {
                setting.notices().say(MapNotices.otherColumns());
            }
            return exit;
        } catch (Refusal refusal) {
            refusal.spoken().forEach(setting.notices()::say);
            return Exit.USAGE;
        }
    }

    /** Nothing is read, so nobody need pipe anything in. */
    private Source source() {
        return options.input()
                .map(name -> Source.of(Optional.of(name), setting.streams()))
                .orElseGet(() -> new Source("standard input", Optional.empty(), OptionalLong.empty()));
    }

    private Saving.Draft draft(Shape shape, Path folder) {
        var named = options.input().filter(name -> !name.equals("-"));
        var file = named.flatMap(name -> InputName.in(folder, Path.of(name)));
        var head = new Head(VERB, UsualModel.of(options.models()));
        var sheet = head.sheet(VERB, file, options.limits());
        writeTo(sheet.open(0, "steps"), shape);
        var missing = file.isPresent()
                ? Optional.<String>empty()
                : named.map(name -> ShellWord.of(Path.of(name))).or(() -> Optional.of("FILE"));
        return new Saving.Draft(sheet.toString(), missing);
    }

    private void writeTo(Sheet sheet, Shape shape) {
        sheet.open(1, VERB).put(2, "by", "volume");
        sheet.put(2, "cut", cut(shape)).put(2, "batches_of", options.batch());
        sheet.say(2, "system", options.task());
        if (!options.labels().isEmpty()) {
            sheet.put(2, "labels", Sheet.list(options.labels()));
        }
        sheet.put(2, "merge", "{ stitch: { as: " + (shape.form() == Form.CSV ? "csv" : "jsonl") + " } }");
    }

    private static String cut(Shape shape) {
        return shape.form() == Form.LINES
                ? "lines"
                : "{ " + shape.form() + ": { id: " + Sheet.word(shape.id()) + ", text: " + Sheet.word(shape.text())
                        + " } }";
    }
}
