package dev.fanfold.cli.plan;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the outermost keys of a plan. */
final class PlanReader {
    private static final int MOST_STEPS = 1_000;

    private final Problems problems;
    private final Path folder;
    private final Outside outside;

    PlanReader(Problems problems, Path folder, Outside outside) {
        this.problems = problems;
        this.folder = folder;
        this.outside = outside;
    }

    PlanText read(Field document, String otherwiseNamed) {
        var fields = document.fields("a mapping with name, model, input and steps")
                .orElseThrow(() -> Yaml.refused(1, "a plan is a mapping with name, model, input and steps"));
        var text = new PlanText(
                fields.field("name").flatMap(Field::text).orElse(otherwiseNamed),
                fields.field("model").flatMap(this::model),
                fields.field("models").map(this::models).orElse(Map.of()),
                fields.field("without_key").map(this::withoutKey).orElse(WithoutKey.REFUSE),
                input(fields),
                LimitsReader.read(fields),
                steps(fields));
        fields.end();
        return text;
    }

    private Map<String, String> models(Field field) {
        var models = new LinkedHashMap<String, String>();
        for (var named : field.fields("a mapping such as { judge: \"openai:gpt-4o\" }").stream()
                .flatMap(fields -> fields.all().stream())
                .toList()) {
            Names.check(named, "model", problems);
            models.put(named.key(), model(named).orElse(""));
        }
        return Collections.unmodifiableMap(models);
    }

    private Optional<String> model(Field field) {
        var text = field.text();
        if (text.isPresent() && Shown.isLikeAKey(text.get())) {
            field.wrong("holds a key: keep it in the environment, such as OPENAI_API_KEY, and name the model only");
        }
        return text;
    }

    private WithoutKey withoutKey(Field field) {
        var word = field.text().orElse("rehearse");
        return switch (word) {
            case "rehearse" -> WithoutKey.REHEARSE;
            case "refuse" -> WithoutKey.REFUSE;
            default -> {
                field.mustBe("rehearse or refuse");
                yield WithoutKey.REFUSE;
            }
        };
    }

    private PlanInput input(Fields fields) {
        var text = fields.field("input");
        var file = fields.field("input_file");
        if (text.isPresent() && file.isPresent()) {
            file.get().wrong("and input are both there: a plan has one input");
        }
        return text.flatMap(Field::text)
                .<PlanInput>map(PlanInput.Text::new)
                .or(() -> file.flatMap(field -> new InputFile(folder, outside).read(field)))
                .orElse(new PlanInput.None());
    }

    private List<StepText> steps(Fields fields) {
        var field = fields.needed("steps", "at least one, under its name");
        var steps = field.flatMap(one -> one.fields("a mapping of names, each with what the step does"))
                .map(Fields::all)
                .orElse(List.of());
        if (field.isPresent() && field.get().hasMapping() && (steps.isEmpty() || steps.size() > MOST_STEPS)) {
            field.get().wrong("must be 1 to " + MOST_STEPS + ", not " + steps.size());
        }
        return steps.stream().map(step -> StepReader.read(step, problems)).toList();
    }
}
