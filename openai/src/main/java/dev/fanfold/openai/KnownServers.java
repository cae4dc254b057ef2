package dev.fanfold.openai;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The servers that have a short name: a table, and how it is read. */
public final class KnownServers {
    static final KnownServer OPENAI = KnownServer.hosted("openai", "https://api.openai.com/v1", "OPENAI_API_KEY");

    private static final int MOST_SAMPLES_OF_OPENAI = 128;

    private static final List<KnownServer> ALL = List.of(
            OPENAI,
            KnownServer.hosted("groq", "https://api.groq.com/openai/v1", "GROQ_API_KEY"),
            KnownServer.hosted("mistral", "https://api.mistral.ai/v1", "MISTRAL_API_KEY"),
            KnownServer.hosted("deepseek", "https://api.deepseek.com/v1", "DEEPSEEK_API_KEY"),
            KnownServer.hosted("openrouter", "https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"),
            KnownServer.local("ollama", 11434),
            KnownServer.local("lmstudio", 1234),
            KnownServer.local("llamacpp", 8080),
            KnownServer.local("vllm", 8000));

    private KnownServers() {}

    public static List<KnownServer> all() {
        return ALL;
    }

    /**
     * The server of that short name.
     *
     * @throws IllegalArgumentException when there is none; names those that there are
     */
    public static KnownServer named(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    static Optional<KnownServer> find(String name) {
        return ALL.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** The server whose host this is, whatever the path; none for this machine, where anything may answer at any port. */
    static Optional<KnownServer> hosting(BaseUrl base) {
        // A dot at the end of a host changes nothing about whose it is.
        var host = base.host().replaceFirst("\\.$", "");
        return ALL.stream()
                .filter(s -> !s.local() && host.equalsIgnoreCase(s.baseUrl().getHost()))
                .findFirst();
    }

    /** How many samples one request may ask for: OpenAI's own documented bound, and one where nothing is known. */
    static int samplesAtOnce(BaseUrl base) {
        return hosting(base).filter(OPENAI::equals).isPresent() ? MOST_SAMPLES_OF_OPENAI : 1;
    }

    static Optional<KnownServer> at(BaseUrl base) {
        return ALL.stream().filter(s -> s.baseUrl().equals(base.address())).findFirst();
    }

    private static IllegalArgumentException unknown(String name) {
        var names = ALL.stream().map(KnownServer::name).collect(Collectors.joining(", "));
        return new IllegalArgumentException("no server is known as \"" + name + "\"; known are " + names
                + " (a model of OpenAI with a colon in its name is written openai:NAME)");
    }
}
