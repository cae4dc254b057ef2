package dev.fanfold.rehearsal.http;

import java.io.IOException;

/** A request that is no acceptable HTTP/1.1: it is refused with this status, and its line is closed. */
final class BadHttp extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String why;

    BadHttp(int status, String why) {
        super(why);
        this.status = status;
        this.why = why;
    }

    String why() {
        return why;
    }

    int status() {
        return status;
    }
}
