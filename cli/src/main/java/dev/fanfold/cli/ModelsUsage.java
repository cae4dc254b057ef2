package dev.fanfold.cli;

import java.util.List;

/** What {@code fanfold models --help} says. */
final class ModelsUsage {
    private ModelsUsage() {}

    static final String MODELS = "Tells which servers can be used, with which models, or why not.";

    static final List<String> ABOUT = List.of(
            "Asks every server that has a short name, all at the same time, which models it has, and prints a line for each."
                    + " With a server, prints its models, one a line, as --model takes them. No prompt is sent and nothing"
                    + " is paid; a server whose key is missing is not asked.",
            "");

    static final List<String> END = List.of(
            "",
            "Servers: short names are openai, groq, mistral, deepseek, openrouter, and on this machine ollama, lmstudio, llamacpp, vllm."
                    + " A key goes to its own host alone, and no redirect is followed. Some servers, such as OpenRouter,"
                    + " list their models to anybody, so that a wrong key is not noticed here.",
            "",
            "Environment:",
            "  OPENAI_API_KEY    the key for OpenAI; other servers have GROQ_API_KEY and so on",
            "  OPENAI_BASE_URL   another server that openai stands for",
            "",
            "Exit codes:",
            "    0  the server that is named can be used, or at least one of all",
            "    1  it cannot, or none",
            "    2  the text could not be written",
            "   64  the command line or OPENAI_BASE_URL is wrong; nobody was asked",
            "   70  a bug in Fanfold",
            "  130  stopped by Ctrl-C",
            "",
            "Examples:",
            "  fanfold models",
            "  fanfold models ollama",
            "  fanfold models --base-url http://localhost:8080/v1",
            "  fanfold models --json | jq -r '.servers[] | select(.usable) | .name'",
            "");

    static String twoServers() {
        return "name a server by its short name or by --base-url, not both";
    }
}
