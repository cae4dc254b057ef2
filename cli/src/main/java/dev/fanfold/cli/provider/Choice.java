package dev.fanfold.cli.provider;

import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.openai.OpenAi;
import java.util.Map;
import java.util.Optional;

/**
 * Which models answer. Nothing is opened here and nothing is sent.
 *
 * <p>Never silently: without a model or its key nothing runs, unless the plan or the command asks for a stand-in, which is then said.
 */
public sealed interface Choice {
    /** The most calls at once, where somebody has a say in it. */
    Optional<Integer> atOnce();

    /** Who writes the answers. */
    default Author author() {
        return Author.LANGUAGE_MODEL;
    }

    /** The first line of a run that no model judges. */
    default Optional<String> notice() {
        return Optional.empty();
    }

    /**
     * Models over the network.
     *
     * @param first the one that answers
     * @param named the others, by the name that the plan calls them by
     */
    record Live(OpenAi first, Map<String, OpenAi> named, Optional<Integer> atOnce) implements Choice {
        public Live {
            named = Map.copyOf(named);
        }
    }

    /**
     * A stand-in for all of them.
     *
     * @param first the name of the one it plays
     * @param named the names of the others
     * @param why the notice
     */
    record StandIn(String first, Map<String, String> named, String why, Optional<Integer> atOnce) implements Choice {
        public StandIn {
            named = Map.copyOf(named);
        }

        @Override
        public Author author() {
            return Author.STAND_IN;
        }

        @Override
        public Optional<String> notice() {
            return Optional.of(why);
        }
    }

    /**
     * Decides.
     *
     * @throws dev.fanfold.cli.exit.Refusal when no model is named, a name is unknown, or a key is missing and no stand-in is wanted
     */
    static Choice of(Wanted plan, ModelOptions options, Map<String, String> environment) {
        return new Choosing(plan, options, new Servers(options.baseUrl(), environment)).choice();
    }
}
