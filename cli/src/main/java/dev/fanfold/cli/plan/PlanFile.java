package dev.fanfold.cli.plan;

import dev.fanfold.job.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan file, read and compiled.
 *
 * @param name what people call the plan
 * @param model the model that answers, as {@code provider:name}; empty leaves it to the command
 * @param models further models by the name that asks call them by
 * @param withoutKey what to do where no model is named, or it needs a key and there is none
 * @param input what the plan is about
 * @param limits what its runs are kept to, unless the command says otherwise
 * @param steps the steps in the order of the file
 * @param cuts those of the steps that cut the input into parts
 * @param plan the job: its steps have the names of {@code steps}, each after those it needs
 * @param written the plan as it stands in the file
 * @param results names of the steps that no other reads, in the order of the file; the last is the plan's own result
 */
public record PlanFile(
        String name,
        Optional<String> model,
        Map<String, String> models,
        WithoutKey withoutKey,
        PlanInput input,
        Limits limits,
        List<StepSummary> steps,
        List<VolumeCut> cuts,
        Plan<String, ?> plan,
        PlanText written,
        List<String> results) {
    public PlanFile {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        steps = List.copyOf(steps);
        cuts = List.copyOf(cuts);
        results = List.copyOf(results);
    }

    /**
     * Reads a plan from its file, of which no more is read than a plan may hold.
     *
     * @param outside whether its paths may lead out of its folder
     * @throws PlanProblems with everything that is wrong
     * @throws IOException when the file cannot be read
     */
    public static PlanFile read(Path file, Outside outside) throws IOException {
        return PlanParser.parse(PlanSource.read(file), file, outside);
    }

    /**
     * Reads a plan that stays inside its own folder.
     *
     * @param file where the text comes from; only its folder matters
     * @throws PlanProblems with everything that is wrong
     */
    public static PlanFile parse(String yaml, Path file) {
        return parse(yaml, file, Outside.REFUSED);
    }

    /**
     * Reads a plan.
     *
     * @param file where the text comes from; only its folder matters
     * @param outside whether its paths may lead out of that folder
     * @throws PlanProblems with everything that is wrong
     */
    public static PlanFile parse(String yaml, Path file, Outside outside) {
        return PlanParser.parse(yaml, file, outside);
    }
}
