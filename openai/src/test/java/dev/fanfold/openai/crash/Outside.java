package dev.fanfold.openai.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a shell puts around a child, so that its disk is bad to it. */
final class Outside {
    private static final String KILOBYTES_A_FILE = "ulimit -f \"$0\" && exec \"$@\"";

    private static final String IN_A_SMALL_DISK =
            "mount -t tmpfs -o size=$0k none \"$1\" && to=$2 && from=$1 && shift 2"
                    + " && { \"$@\"; code=$?; cp \"$from/journal\" \"$to\"; exit $code; }";

    private Outside() {}

    /** No file of it may be longer. */
    static List<String> filesOf(int kilobytes) {
        return List.of("bash", "-c", KILOBYTES_A_FILE, Integer.toString(kilobytes));
    }

    /**
     * That folder is a disk of its own, which nobody else sees; what is left of the journal in it is copied at the end.
     */
    static List<String> diskOf(int kilobytes, Path folder, Path copy) {
        return List.of(
                "unshare",
                "-rm",
                "bash",
                "-c",
                IN_A_SMALL_DISK,
                Integer.toString(kilobytes),
                folder.toString(),
                copy.toString());
    }

    /** Rights are not passed over, not even by a superuser. */
    static List<String> withoutPrivileges() {
        return List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
    }

    /** Whether that can be had on this machine. */
    static boolean canBe(List<String> around) throws IOException, InterruptedException {
        var command = new ArrayList<>(around);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
