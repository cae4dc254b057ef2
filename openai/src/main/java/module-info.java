/** A model for any OpenAI-compatible chat endpoint, over the HTTP client of the JDK. */
module dev.fanfold.openai {
    requires static org.jspecify;
    requires transitive dev.fanfold.core;
    requires java.net.http;
    requires tools.jackson.databind;

    exports dev.fanfold.openai;
}
