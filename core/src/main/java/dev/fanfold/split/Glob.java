package dev.fanfold.split;

import java.util.regex.Pattern;

/**
 * A pattern for paths, the same on every system: {@code *} and {@code ?} stand for anything within a name, {@code **} for
 * anything, {@code **}{@code /} for any number of folders, and <code>{a,b}</code> for either. Without a {@code /} it is held
 * against the name alone. Upper and lower case differ.
 */
record Glob(boolean ofName, Pattern form) {

    /** Reads a pattern; one that cannot be read is an {@link IllegalArgumentException}. */
    static Glob of(String pattern) {
        if (pattern.isBlank()) {
            throw new IllegalArgumentException("a pattern such as *.md is needed, and not \"" + pattern + "\"");
        }
        if (pattern.startsWith("/") || pattern.startsWith("./") || pattern.endsWith("/")) {
            throw new IllegalArgumentException("the pattern \"" + pattern
                    + "\" matches no file: paths such as docs/a.md are held against it; docs/** is all of a folder");
        }
        return new Glob(pattern.indexOf('/') < 0, Pattern.compile(regex(pattern), Pattern.DOTALL));
    }

    boolean matches(String id) {
        return form.matcher(ofName ? id.substring(id.lastIndexOf('/') + 1) : id).matches();
    }

    private static String regex(String pattern) {
        var regex = new StringBuilder();
        boolean either = false;
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if ((c == '{' && either) || (c == '}' && !either)) {
                throw new IllegalArgumentException("the pattern \"" + pattern + "\" has a " + c + " too many");
            }
            either = c == '{' || (either && c != '}');
            regex.append(piece(pattern, at, either));
            at += pattern.startsWith("**/", at)
                    ? 3
                    : pattern.startsWith("**", at) ? 2 : Character.charCount(pattern.codePointAt(at));
        }
        if (either) {
            throw new IllegalArgumentException("the pattern \"" + pattern + "\" lacks a }");
        }
        return regex.toString();
    }

    private static String piece(String pattern, int at, boolean either) {
        return switch (pattern.charAt(at)) {
            case '*' -> pattern.startsWith("**/", at) ? "(?:.*/)?" : pattern.startsWith("**", at) ? ".*" : "[^/]*";
            case '?' -> "[^/]";
            case '{' -> "(?:";
            case '}' -> ")";
            case ',' -> either ? "|" : ",";
            default -> Pattern.quote(Character.toString(pattern.codePointAt(at)));
        };
    }
}
