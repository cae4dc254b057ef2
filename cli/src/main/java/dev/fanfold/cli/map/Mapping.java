package dev.fanfold.cli.map;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.journal.Keeping;
import dev.fanfold.cli.map.ask.Errand;
import dev.fanfold.cli.map.ask.Extent;
import dev.fanfold.cli.map.ask.MapMessages;
import dev.fanfold.cli.map.ask.Onward;
import dev.fanfold.cli.map.ask.Question;
import dev.fanfold.cli.map.ask.Sample;
import dev.fanfold.cli.map.ask.Session;
import dev.fanfold.cli.map.failed.FailedFile;
import dev.fanfold.cli.map.failed.FailedHead;
import dev.fanfold.cli.map.form.FieldHint;
import dev.fanfold.cli.map.form.Form;
import dev.fanfold.cli.map.form.FormMessages;
import dev.fanfold.cli.map.form.Headed;
import dev.fanfold.cli.map.form.Shape;
import dev.fanfold.cli.map.form.Switch;
import dev.fanfold.cli.map.given.MapOptions;
import dev.fanfold.cli.map.given.Places;
import dev.fanfold.cli.map.given.Source;
import dev.fanfold.cli.map.row.Output;
import dev.fanfold.cli.map.row.Rows;
import dev.fanfold.cli.map.row.Target;
import dev.fanfold.cli.provider.Choice;
import dev.fanfold.cli.run.Setting;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.split.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks about every record of an input. */
record Mapping(
        MapOptions options,
        Setting setting,
        Question question,
        Source source,
        Places places,
        Supplier<Choice> choosing,
        Keeping keeping) {
    private static final String OBJECT = "{\"";

    Exit run() {
        requireFree();
        shape(options, source, Author.LANGUAGE_MODEL).requireDistinct();
        try (var text = source.open(setting.streams().in())) {
            var choice = choosing.get();
            requireNoObjects(text);
            return run(choice, text, shape(options, source, choice.author()));
        } catch (IOException e) {
            throw new Refusal(FormMessages.unreadable(source.name(), Objects.toString(e.getMessage())));
        }
    }

    /** A pipe has no name that says what is in it; objects that were asked about as lines would be paid for in vain. */
    private void requireNoObjects(BufferedReader text) throws IOException {
        if (source.file().isPresent()
                || options.fields().format().isPresent()
                || options.fields().named()) {
            return;
        }
        text.mark(OBJECT.length());
        var begin = new char[OBJECT.length()];
        var looksLike = text.read(begin) == begin.length && OBJECT.equals(String.valueOf(begin));
        text.reset();
        if (looksLike) {
            throw new Refusal(MapRefusals.objectsAsLines());
        }
    }

    /** What an earlier run of the same wrote is ours to write anew. */
    private void requireFree() {
        if (!keeping.goesOn() && !options.has(Switch.FORCE)) {
            places.requireNotThere(keeping.couldGoOn());
        }
        places.requireWritable();
    }

    private Exit run(Choice choice, BufferedReader text, Shape unheaded) throws IOException {
        var headed = unheaded.form() == Form.CSV ? Optional.of(Headed.of(text)) : Optional.<Headed>empty();
        var shape = unheaded.under(headed.map(Headed::head).orElse(""));
        shape.requireDistinct();
        var extent = Extent.bytes(source.size());
        var sample = sample(shape, extent);
        headed.ifPresent(reader -> requireColumns(shape, reader.begin()));
        var input = headed.<Reader>map(reader -> reader).orElse(text);
        var failed =
                FailedFile.at(places.failures(), new FailedHead(question.fingerprint(), shape, places.outputSeen()));
        var onward = new Onward(
                shape.form(), source.file().filter(file -> source.size().isPresent()));
        var errand = new Errand(
                question,
                shape.entries(),
                extent,
                sample,
                input,
                () -> target(shape, failed),
                keeping.keeps() ? last -> MapMessages.restUnasked() : onward::after);
        return new Session(options, setting, choice, places, keeping).run(errand);
    }

    private Target target(Shape shape, FailedFile failed) throws IOException {
        places.clear();
        return Rows.begun(
                shape.rows(), Output.of(places.output(), setting.streams().out()), failed);
    }

    /** A file can be read twice, and a pipe cannot. */
    private Optional<Sample> sample(Shape shape, Extent extent) throws IOException {
        if (source.size().isEmpty()) {
            return Optional.empty();
        }
        try (var text = source.open(setting.streams().in())) {
            var sample = Sample.of(shape.entries().split(text), extent);
            if (sample.hopeless()) {
                var first = (Entry.Bad) sample.entries().getFirst();
                throw new Refusal(MapRefusals.hopeless(
                        source.name(), sample, first.message() + new FieldHint(shape).fields(first.raw())));
            }
            return Optional.of(sample);
        } catch (IllegalArgumentException e) {
            throw unusable(shape, e);
        }
    }

    /** Of a pipe too, a header that is of no use is known before anything is written. */
    private void requireColumns(Shape shape, String begin) {
        try (var none = shape.entries().split(new StringReader(begin))) {
            var unused = none.findFirst();
        } catch (IllegalArgumentException e) {
            throw unusable(shape, e);
        }
    }

    private Refusal unusable(Shape shape, IllegalArgumentException e) {
        return new Refusal(source.name() + ": " + Objects.toString(e.getMessage()) + new FieldHint(shape).columns());
    }

    /** How the options say that records are read. */
    static Shape shape(MapOptions options, Source source, Author author) {
        var fields = options.fields();
        var form = fields.format()
                .map(Form::named)
                .or(() -> byName(source, fields))
                .orElse(fields.named() ? Form.JSONL : Form.LINES);
        if (form == Form.LINES && fields.named()) {
            throw new Refusal(MapRefusals.linesHaveNoFields());
        }
        return new Shape(
                form,
                fields.id().orElse("id"),
                fields.text().orElse("text"),
                options.answer(),
                options.switches(),
                author,
                "");
    }

    /** A pipe that has a name is seldom named after what is in it. */
    private static Optional<Form> byName(Source source, MapOptions.Fields fields) {
        return source.file()
                .map(file -> Form.of(file.toString()))
                .filter(form -> form != Form.LINES || source.size().isPresent() || !fields.named());
    }
}
