package dev.fanfold.cli.exit;

/** How a command ends, as the shell that called it sees it. */
public enum Exit {
    /** Merged, and nothing is missing. */
    WHOLE(0),
    /** Merged, but something is missing, undecided or dependent. */
    PARTIAL(1),
    /** Nothing was merged. */
    NOTHING(2),
    /** The command line, the plan or the input is wrong; nothing was sent. */
    USAGE(64),
    /** A bug in Fanfold. */
    BUG(70),
    /** Stopped by Ctrl-C. */
    STOPPED(130);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
