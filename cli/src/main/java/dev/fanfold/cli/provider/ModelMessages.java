package dev.fanfold.cli.provider;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What is said about models and keys. */
final class ModelMessages {
    private ModelMessages() {}

    static String noModel() {
        return "no model is named: write model: into the plan, or say --model, such as --model openai:gpt-4o-mini"
                + " or --model ollama:llama3.2";
    }

    static String noKey(String variable) {
        return variable + " is not set, and nothing was sent: set it to your key, name a local server"
                + " (--model ollama:llama3.2), or try it with a stand-in (--rehearse)";
    }

    static String badKey(String why) {
        return why + "; nothing was sent";
    }

    /** The address stays unsaid, as nobody has looked yet whether there is a secret in it. */
    static String twoServers(String model) {
        return "--base-url and the model " + model
                + " name two servers: give --model the bare name of a model, or drop --base-url";
    }

    static String badModel(String model, IllegalArgumentException e) {
        return "the model " + model + " cannot be used: " + Objects.toString(e.getMessage());
    }

    static String badBaseUrl(IllegalArgumentException e) {
        return Objects.toString(e.getMessage()).replace("OPENAI_BASE_URL", "--base-url");
    }

    static String rehearsedWithoutKey(String variable) {
        return rehearsed("no " + variable + " is set");
    }

    static String rehearsedWithoutModel() {
        return rehearsed("no model is named");
    }

    static String nobodyAsked(Path journal) {
        return journal + " tells of no run, so there is nothing to replay: name the journal of a run that was answered";
    }

    /** @param models those that answered in it */
    static String anotherAnswered(Path journal, List<String> models) {
        return "no run in " + journal + " was answered by that model: --model takes one of "
                + String.join(", ", models);
    }

    static String unreadable(Path journal, IOException e) {
        return "the journal " + journal + " cannot be read (" + e.getMessage() + ")";
    }

    /** @param model the one that answers where none is named */
    static String usual(String model) {
        return "No model is named, so " + model + " answers; --model names another.";
    }

    /** A model as whoever named its server knows it. */
    static String at(String bareName, String baseUrl) {
        return bareName + " at " + baseUrl;
    }

    static String rehearsedOnDemand() {
        return rehearsed("--rehearse was given");
    }

    private static String rehearsed(String why) {
        return "Rehearsed: " + why + ", so a stand-in answers; no model has judged anything.";
    }
}
