package dev.fanfold.cli.plan;

import dev.fanfold.job.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** From text to a plan that can be run: read it, hold its parts against one another, compile it. */
final class PlanParser {
    private PlanParser() {}

    static PlanFile parse(String yaml, Path file, Outside outside) {
        var problems = new Problems();
        var absolute = file.toAbsolutePath().normalize();
        var folder = Objects.requireNonNullElse(absolute.getParent(), absolute);
        var document = new Field("the plan", 1, Yaml.tree(yaml), problems);
        var text = new PlanReader(problems, folder, outside).read(document, nameOf(absolute));
        References.check(text, problems);
        Fits.check(text, problems);
        Reach.check(text, problems);
        var ordered = Order.of(text, problems);
        problems.refuseIfAny();
        return compiled(text, ordered);
    }

    private static PlanFile compiled(PlanText text, List<StepText> ordered) {
        var read = text.steps().stream().flatMap(step -> step.needs().stream()).collect(Collectors.toSet());
        var results = text.names().stream().filter(name -> !read.contains(name)).toList();
        Plan<String, ?> plan = PlanWriter.write(ordered, results.getLast());
        var steps = text.steps().stream()
                .map(step -> Summary.of(step, text.names()))
                .toList();
        var cuts = text.steps().stream()
                .flatMap(step -> VolumeCut.of(step).stream())
                .toList();
        return new PlanFile(
                text.name(),
                text.model(),
                text.models(),
                text.withoutKey(),
                text.input(),
                text.limits(),
                steps,
                cuts,
                plan,
                text,
                results);
    }

    /** A plan without a name is called like its file. */
    private static String nameOf(Path file) {
        var name = Objects.toString(file.getFileName(), "plan");
        return name.replaceFirst("\\.ya?ml$", "");
    }
}
