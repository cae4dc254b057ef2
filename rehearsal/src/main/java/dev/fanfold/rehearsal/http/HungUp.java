package dev.fanfold.rehearsal.http;

import java.io.IOException;

/** The client closed its end of the line before its answer was whole. */
public final class HungUp extends IOException {

    private static final long serialVersionUID = 1L;

    HungUp() {
        super("the client hung up");
    }
}
