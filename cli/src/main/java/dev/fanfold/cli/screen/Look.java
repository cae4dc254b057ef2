package dev.fanfold.cli.screen;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How standard error may be written to: decided here, and nowhere else.
 *
 * @param mode whether lines may be drawn again
 */
public record Look(Mode mode, Signs signs, Ink ink) {
    /** Whether lines may be drawn again. */
    public enum Mode {
        /** A block of lines is drawn again and again. */
        LIVE,
        /** Nothing is ever drawn again: lines tell what has changed, at a calm pace. */
        PLAIN,
        /** Nobody watches: results of parts, and a count now and then. */
        SILENT
    }

    /** What lines are made of. */
    public enum Signs {
        UNICODE,
        ASCII
    }

    /** Whether colours are used. */
    public enum Ink {
        COLOURS,
        NONE
    }

    /** For a stream that no person sits at. */
    public static Look unwatched(Map<String, String> environment) {
        return new Look(Mode.SILENT, signs(environment), Ink.NONE);
    }

    /**
     * For a terminal.
     *
     * <p>{@code TERM=dumb} and {@code ACCESSIBLE} ask for the plain mode; {@code NO_COLOR} for no colours, and nothing else.
     * Signs follow the locale; where nobody says what the terminal knows, it is taken for UTF-8, as all that is printed is.
     */
    public static Look terminal(Map<String, String> environment) {
        if (isDumb(environment) || isSet("ACCESSIBLE", environment)) {
            return unwatched(environment).plainly();
        }
        var ink = isSet("NO_COLOR", environment) ? Ink.NONE : Ink.COLOURS;
        return new Look(Mode.LIVE, signs(environment), ink);
    }

    /** The same for somebody who asked for nothing but text. */
    public Look plainly() {
        return new Look(Mode.PLAIN, Signs.ASCII, Ink.NONE);
    }

    public boolean redraws() {
        return mode == Mode.LIVE;
    }

    private static Signs signs(Map<String, String> environment) {
        var plain = isDumb(environment)
                || locale(environment).filter(Look::lacksSigns).isPresent();
        return plain ? Signs.ASCII : Signs.UNICODE;
    }

    private static boolean isDumb(Map<String, String> environment) {
        return environment.getOrDefault("TERM", "").equals("dumb");
    }

    private static boolean isSet(String name, Map<String, String> environment) {
        return !environment.getOrDefault(name, "").isEmpty();
    }

    /** The first of these that is set decides; the launcher, which sets one for the JVM, hands on what was there before. */
    private static Optional<String> locale(Map<String, String> environment) {
        return Stream.of("FANFOLD_LOCALE", "LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static boolean lacksSigns(String locale) {
        return !locale.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8");
    }
}
