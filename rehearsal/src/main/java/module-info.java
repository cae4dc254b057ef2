/** A stand-in language-model provider on loopback, for tests and keyless runs. */
module dev.fanfold.rehearsal {
    requires static org.jspecify;
    requires static org.junit.jupiter.api;
    requires tools.jackson.databind;

    exports dev.fanfold.rehearsal;
}
