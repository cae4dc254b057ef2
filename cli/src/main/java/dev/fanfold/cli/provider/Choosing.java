package dev.fanfold.cli.provider;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.plan.WithoutKey;
import dev.fanfold.model.ModelException;
import dev.fanfold.openai.OpenAi;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One decision about models: the command line's word first, then the plan's, then the environment's. */
record Choosing(Wanted plan, ModelOptions options, Servers servers) {
    private static final int AT_ONCE_LOCALLY = 4;
    private static final String NOBODY = "rehearsal";

    Choice choice() {
        var name = options.model().or(plan::model);
        if (options.answers() == ModelOptions.Answers.STAND_IN) {
            return standIn(name.orElse(NOBODY), ModelMessages.rehearsedOnDemand());
        }
        return name.map(this::choice).orElseGet(this::withoutModel);
    }

    /** A server named without a model is a mistake, and nothing takes its place. */
    private Choice withoutModel() {
        if (plan.withoutKey() == WithoutKey.REHEARSE && !servers.moved()) {
            return standIn(NOBODY, ModelMessages.rehearsedWithoutModel());
        }
        throw new Refusal(ModelMessages.noModel());
    }

    private Choice choice(String name) {
        var first = servers.first(name);
        var named = new HashMap<String, OpenAi>();
        plan.models().forEach((alias, model) -> named.put(alias, servers.named(model)));
        var unset = names(name)
                .filter(model -> !servers.named(model).hasKey())
                .map(this::unsetKey)
                .findFirst();
        return unset.map(variable -> withoutKey(name, variable))
                .orElseGet(() -> new Choice.Live(first, named, atOnce(name)));
    }

    /** Whoever named a model or a server wants that one, and nothing takes its place. */
    private Choice withoutKey(String first, String variable) {
        var asked = options.model().isPresent() || servers.moved();
        if (plan.withoutKey() == WithoutKey.REHEARSE && !asked) {
            return standIn(first, ModelMessages.rehearsedWithoutKey(variable));
        }
        throw new Refusal(ModelMessages.noKey(variable));
    }

    /** A key that is there but cannot be one is a mistake, and no reason for a stand-in. */
    private String unsetKey(String model) {
        return servers.unsetKey(model).orElseThrow(() -> badKey(servers.named(model)));
    }

    private static Refusal badKey(OpenAi model) {
        try (var opened = model.open()) {
            return new Refusal(ModelMessages.badKey(opened.toString()));
        } catch (ModelException.Stop e) {
            return new Refusal(ModelMessages.badKey(Objects.toString(e.getMessage())));
        }
    }

    private Choice standIn(String first, String why) {
        return new Choice.StandIn(first, plan.models(), why, options.atOnce());
    }

    /** Runners on this machine share one processor, so more calls at once would only wait in its queue. */
    private Optional<Integer> atOnce(String first) {
        return options.atOnce()
                .or(() -> names(first).anyMatch(servers::local) ? Optional.of(AT_ONCE_LOCALLY) : Optional.empty());
    }

    private Stream<String> names(String first) {
        return Stream.concat(Stream.of(first), plan.models().values().stream().sorted());
    }
}
