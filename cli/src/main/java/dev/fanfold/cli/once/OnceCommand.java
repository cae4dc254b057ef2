package dev.fanfold.cli.once;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.journal.Identity;
import dev.fanfold.cli.journal.Keeping;
import dev.fanfold.cli.provider.Choice;
import dev.fanfold.cli.provider.UsualModel;
import dev.fanfold.cli.provider.Wanted;
import dev.fanfold.cli.report.Reporting;
import dev.fanfold.cli.run.Given;
import dev.fanfold.cli.run.Levers;
import dev.fanfold.cli.run.PlanRun;
import dev.fanfold.cli.run.Refused;
import dev.fanfold.cli.run.RunOptions;
import dev.fanfold.cli.run.Setting;
import dev.fanfold.cli.show.ShellWord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A question in one line: {@code fanfold vote}, {@code pick} and {@code ask}.
 *
 * <p>Law: what is run is the plan that {@code --save} writes, limits aside.
 */
public final class OnceCommand {
    private static final String INPUT = "input";

    private final OnceOptions options;
    private final RunOptions run;
    private final Setting setting;

    public OnceCommand(OnceOptions options, Setting setting) {
        this.options = options;
        this.run = options.run();
        this.setting = setting;
    }

    public Exit run() {
        try {
            Reporting.requireRoom(run.report());
            return options.save().isPresent()
                    ? saved(options.save().get())
                    : ran(options.verb().reworded(Words::of));
        } catch (Refusal refusal) {
            return new Refused(options.verb().name(), run.form(), setting).say(refusal);
        }
    }

    private Exit ran(Verb verb) {
        var subject = subject(verb);
        var place = Path.of(verb.name());
        var text = steps(verb, subject, head(verb).sheet());
        var given = new Given(place, text, Compiled.plan(text, place));
        var choice = Choice.of(Wanted.by(given.plan()), run.models(), setting.environment());
        choice.notice().ifPresent(setting.notices()::say);
        sayTaken(subject);
        UsualModel.notice(run.models(), choice).ifPresent(setting.notices()::say);
        return ran(verb, subject, given, choice);
    }

    private Exit ran(Verb verb, Subject subject, Given given, Choice choice) {
        var keeping = new Keeping(
                run.journal(),
                identity(verb, subject, choice),
                List.of(),
                given.prints(subject.text()),
                setting.surroundings());
        return new PlanRun(run, setting, given.plan(), choice, subject.text(), keeping, Levers.ONCE).run();
    }

    /** Somebody may not have meant it for this command, as within a loop that reads lines. */
    private void sayTaken(Subject subject) {
        if (run.input().isEmpty() && subject.origin() instanceof Subject.Piped(var text)) {
            setting.notices().say(OnceMessages.piped(text.getBytes(StandardCharsets.UTF_8).length));
        }
    }

    private Exit saved(Saving saving) {
        var verb = options.verb().reworded(Words::of);
        var subject = subject(verb);
        sayTaken(subject);
        if (subject instanceof Subject.Joined joined) {
            setting.notices().say(OnceMessages.joined(joined.braces()));
        }
        return saving.write(folder -> draft(verb, subject, folder), setting);
    }

    private Saving.Draft draft(Verb verb, Subject subject, Path folder) {
        var file =
                subject instanceof Subject.Named named ? InputName.in(folder, named.file()) : Optional.<String>empty();
        var sheet = head(verb).sheet(verb.name(), file, run.limits());
        if (subject instanceof Subject.Joined joined) {
            sheet.say(0, INPUT, joined.text());
        }
        var missing = file.isPresent() ? Optional.<String>empty() : missing(subject);
        return new Saving.Draft(steps(verb, subject, sheet), missing);
    }

    private static Optional<String> missing(Subject subject) {
        return switch (subject) {
            case Subject.Named named -> Optional.of(ShellWord.of(named.file()));
            case Subject.Piped piped -> Optional.of("FILE");
            case Subject.Question question -> Optional.empty();
            case Subject.Joined joined -> Optional.empty();
        };
    }

    private Head head(Verb verb) {
        return new Head(verb.name(), UsualModel.of(run.models()));
    }

    private Subject subject(Verb verb) {
        var subject = Subject.read(run.input(), verb.prompt(), setting.streams());
        Wording.check(verb, subject);
        return subject.asked(verb);
    }

    private static String steps(Verb verb, Subject subject, Sheet sheet) {
        if (subject instanceof Subject.Question) {
            sheet.say(0, INPUT, subject.text());
        }
        verb.writeTo(sheet.open(0, "steps"), phrasing(subject));
        return sheet.toString();
    }

    private static Phrasing phrasing(Subject subject) {
        return switch (subject) {
            case Subject.Question question -> Phrasing.BY_ITSELF;
            case Subject.Joined joined -> Phrasing.BY_ITSELF;
            case Subject.Named named -> Phrasing.ABOUT_A_TEXT;
            case Subject.Piped piped -> Phrasing.ABOUT_A_TEXT;
        };
    }

    /** How often it is asked and how it is counted may change, and it goes on with the answers there are. */
    private static Identity identity(Verb verb, Subject subject, Choice choice) {
        var shaping = new ArrayList<>(verb.words());
        shaping.add(subject.whereabouts());
        shaping.add(choice.author().toString());
        return Identity.of(verb.name(), called(subject), shaping);
    }

    private static String called(Subject subject) {
        return switch (subject) {
            case Subject.Named named -> Objects.toString(named.file().getFileName(), "");
            case Subject.Piped piped -> "stdin";
            case Subject.Question question -> "question";
            case Subject.Joined joined -> called(joined.from());
        };
    }
}
