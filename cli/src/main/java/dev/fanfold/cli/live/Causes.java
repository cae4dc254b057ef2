package dev.fanfold.cli.live;

import dev.fanfold.cli.show.Plain;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a call waits, in the few words that a line of a block has room for; above the block the whole cause is said. */
enum Causes {
    STATUS(" \\((\\d{3})\\)", "$1 from the provider"),
    UNREADABLE("^unreadable: ", "an unreadable reply"),
    UNKNOWN("^the host .* is not known", "its host is not known"),
    UNREACHED("^no (?:server answers|connection|secure connection)|^the call did not reach", "no connection"),
    LATE("^no whole reply from .* within", "no reply in time"),
    BROKEN("^the connection to .* broke", "the connection broke"),
    /** What is to be done about it stands behind a colon. */
    OTHER("^([^:]+)", "$1");

    private final Pattern told;
    private final String words;

    Causes(String told, String words) {
        this.told = Pattern.compile(told);
        this.words = words;
    }

    static String brief(String why) {
        var text = Plain.field(why);
        return Arrays.stream(values())
                .flatMap(cause -> cause.in(text).stream())
                .findFirst()
                .orElse(text);
    }

    private Optional<String> in(String text) {
        var found = told.matcher(text);
        return found.find()
                ? Optional.of(found.groupCount() > 0 ? words.replace("$1", found.group(1)) : words)
                : Optional.empty();
    }
}
