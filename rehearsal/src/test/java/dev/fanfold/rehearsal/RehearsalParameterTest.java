package dev.fanfold.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RehearsalParameterTest {

    @RegisterExtension
    static final RehearsalExtension PROVIDER = RehearsalExtension.of(Rehearsal.withSeed(7));

    @Test
    void the_running_server_and_its_log_are_filled_in(RehearsalServer server, RequestLog log) throws Exception {
        try (var caller = Caller.to(server)) {
            caller.post(Chat.of("s", "u"));
        }
        assertThat(server.baseUrl()).isEqualTo(PROVIDER.baseUrl());
        assertThat(log.counts().requests()).isEqualTo(1);
    }
}
