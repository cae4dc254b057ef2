package dev.fanfold.cli.models;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.json.RunJson;
import dev.fanfold.cli.models.ModelsOptions.Form;
import dev.fanfold.cli.models.ModelsOptions.Whom;
import dev.fanfold.cli.run.Printing;
import dev.fanfold.cli.run.Setting;
import dev.fanfold.cli.show.Delivery;
import dev.fanfold.cli.show.Plain;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code fanfold models}: asks servers which models they have, and tells which can be used and why not.
 *
 * <p>Law: no prompt is sent, nothing is paid, and a server whose key is missing is not asked.
 */
public final class ModelsCommand {
    private final ModelsOptions options;
    private final Setting setting;

    public ModelsCommand(ModelsOptions options, Setting setting) {
        this.options = options;
        this.setting = setting;
    }

    public Exit run() {
        try {
            var survey = Survey.of(servers(), options.within());
            var exit = survey.usable() ? Exit.WHOLE : Exit.PARTIAL;
            return printed(survey, exit);
        } catch (Refusal refusal) {
            return refused(refusal);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.STOPPED;
        }
    }

    private List<Candidate> servers() {
        var environment = setting.environment();
        return switch (options.whom()) {
            case Whom.All all -> Candidate.all(environment);
            case Whom.Named(var name) -> List.of(Candidate.named(name, environment));
            case Whom.At(var baseUrl) -> List.of(Candidate.at(baseUrl, environment));
        };
    }

    private Exit printed(Survey survey, Exit exit) {
        var text = text(survey, exit);
        var printed = text.isEmpty() ? Exit.WHOLE : Printing.of(text, setting);
        if (options.form() == Form.TEXT) {
            advise(survey);
        }
        return printed == Exit.WHOLE ? exit : printed;
    }

    private String text(Survey survey, Exit exit) {
        if (options.form() == Form.JSON) {
            return ModelsJson.of(survey.findings(), exit);
        }
        return options.whom() instanceof Whom.All
                ? Plain.text(survey.table())
                : survey.findings().stream()
                        .flatMap(found -> found.models().stream())
                        .map(model -> Plain.field(model) + "\n")
                        .collect(Collectors.joining());
    }

    private void advise(Survey survey) {
        if (!(options.whom() instanceof Whom.All)) {
            survey.findings().stream()
                    .filter(found -> found.models().isEmpty())
                    .forEach(found -> setting.notices().say(ModelsMessages.alone(found)));
        } else if (!survey.usable()) {
            setting.notices().say(ModelsMessages.none());
        }
    }

    private Exit refused(Refusal refusal) {
        refusal.spoken().forEach(setting.notices()::say);
        if (options.form() == Form.JSON) {
            Delivery.of(RunJson.refused("models", refusal), setting.streams().out());
        }
        return Exit.USAGE;
    }
}
