package dev.fanfold.cli.provider;

import dev.fanfold.model.Endpoint.Author;
import java.util.Optional;

/** The model that answers a command line where none is named. */
public final class UsualModel {
    public static final String NAME = "openai:gpt-4o-mini";
    private static final String BARE = NAME.substring(NAME.indexOf(':') + 1);

    private UsualModel() {}

    /** Who answers a question of a command line with these options. */
    public static String of(ModelOptions options) {
        return options.model().orElse(NAME);
    }

    /** What is said where nobody named who answers; a stand-in says of itself that it is one. */
    public static Optional<String> notice(ModelOptions options, Choice choice) {
        return options.model().isEmpty() && choice.author() != Author.STAND_IN
                ? Optional.of(ModelMessages.usual(options.baseUrl()
                        .map(url -> ModelMessages.at(BARE, url))
                        .orElse(NAME)))
                : Optional.empty();
    }
}
