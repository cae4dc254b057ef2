package dev.fanfold.rehearsal.http;

import java.io.IOException;

/** Turns requests into answers. Called by many threads at once, one for each line. */
public interface Service {

    /** One request. It may let time pass on the line; whatever it throws closes the line without an answer. */
    Served serve(Request request, Line line) throws IOException;

    /** The answer to a request that is no acceptable HTTP. */
    Answer.Message refuse(int status, String why);

    /** An answer, and who is told how it went. */
    interface Served {

        /** What is to be sent. */
        Answer answer();

        /** Called once: the answer left whole, or ended as it was meant to. */
        void sent();

        /** Called instead of {@link #sent}: the client hung up, or the line broke. */
        void lost();
    }
}
