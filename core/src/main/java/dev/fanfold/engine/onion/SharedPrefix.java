package dev.fanfold.engine.onion;

import dev.fanfold.model.Prompt;
import dev.fanfold.work.Size;

/**
 * How much two prompts begin with in common, in the order in which they are sent: system text, then the user's.
 *
 * <p>In tokens, rather too few than too many: half of the safe estimate. A provider puts the form of the answer before all
 * texts, so prompts that want another form share nothing.
 */
final class SharedPrefix {
    private SharedPrefix() {}

    static long tokens(Prompt one, Prompt other) {
        if (!one.format().equals(other.format())) {
            return 0;
        }
        return one.system().equals(other.system())
                ? tokens(one.system()) + tokens(common(one.user(), other.user()))
                : tokens(common(one.system(), other.system()));
    }

    private static long tokens(String text) {
        return Size.of(text).lowest();
    }

    private static String common(String one, String other) {
        int end = 0;
        int most = Math.min(one.length(), other.length());
        while (end < most && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return one.substring(0, end);
    }
}
