package dev.fanfold.limit;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whose prices hold for an address: a short name stays what it is, of a base address only the host counts. */
final class Server {
    /** Behind scheme and user: an address of IPv6, in brackets or bare, or all up to the port or the path. */
    private static final Pattern HOST = Pattern.compile(
            "(?:[a-z][a-z0-9+.-]*://)?(?:[^/?#]*@)?" + "(\\[[^]]*]|[0-9a-f]*(?::[0-9a-f]*){2,}|[^:/?#]*).*");

    /** What a name may be written with and does without. */
    private static final Pattern BRACKETS_OR_LAST_DOT = Pattern.compile("^\\[|]$|\\.$");

    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|::1|(0:){7}1|(.+\\.)?localhost");

    /** Runners that answer on this machine wherever they are called by name. */
    private static final Set<String> RUNNERS = Set.of("ollama", "lmstudio", "llamacpp", "vllm");

    private Server() {}

    /** In lower case, without port, path, brackets and the dot that may end a host. */
    static String nameOf(String provider) {
        var host = HOST.matcher(provider.strip().toLowerCase(Locale.ROOT)).replaceFirst("$1");
        return BRACKETS_OR_LAST_DOT.matcher(host).replaceAll("");
    }

    /** Whether it runs on this machine, where nobody sends a bill. */
    static boolean isLocal(String name) {
        return RUNNERS.contains(name) || LOOPBACK.matcher(name).matches();
    }
}
