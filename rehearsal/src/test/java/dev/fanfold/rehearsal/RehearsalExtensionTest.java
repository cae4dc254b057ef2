package dev.fanfold.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RehearsalExtensionTest {

    @RegisterExtension
    static final RehearsalExtension PROVIDER = RehearsalExtension.of(Rehearsal.withSeed(7));

    @RegisterExtension
    final RehearsalExtension fresh = RehearsalExtension.of(Rehearsal.withSeed(8));

    @Test
    @Order(1)
    void a_provider_in_a_static_field_runs_for_the_class() throws Exception {
        assertThat(asksBoth()).isEqualTo("1 and 1");
    }

    @Test
    @Order(2)
    void a_provider_in_an_instance_field_runs_for_each_test() throws Exception {
        assertThat(asksBoth()).isEqualTo("2 and 1");
    }

    private String asksBoth() throws Exception {
        try (var first = Caller.to(PROVIDER.server());
                var second = Caller.to(fresh.server())) {
            first.post(Chat.of("s", "u"));
            second.post(Chat.of("s", "u"));
        }
        return PROVIDER.server().log().counts().requests() + " and "
                + fresh.server().log().counts().requests();
    }

    @Test
    @Order(3)
    void without_tests_there_is_no_server() {
        assertThatThrownBy(RehearsalExtension.of(Rehearsal.withSeed(1))::server)
                .hasMessageContaining("register it as an extension");
    }
}
