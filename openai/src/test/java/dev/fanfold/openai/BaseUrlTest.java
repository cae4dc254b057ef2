package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A base address")
class BaseUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.com/v1",
                "https://api.openai.com/v1/",
                "http://localhost:11434/v1",
                "http://127.0.0.1:8000/v1",
                "http://[::1]:8000/v1",
                "https://localhost/v1"
            })
    void is_https_or_this_machine(String address) {
        assertThat(base(address).chat().toString())
                .endsWith("/v1/chat/completions")
                .doesNotContain("//chat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.openai.com/v1",
                "http://192.168.1.7:8000/v1",
                "http://localhost.evil.example/v1",
                "http://127.evil.example/v1",
                "ftp://localhost/v1",
                "api.openai.com/v1",
                "/v1",
                "https://user:secret@api.openai.com/v1",
                "https://api.openai.com/v1?key=secret",
                "https://api.openai.com/v1#secret",
                "https://api.openai.com/v1/chat/completions"
            })
    void is_refused_otherwise_and_nothing_secret_is_repeated(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> base(address)).withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_536, 99_999})
    void with_a_port_that_cannot_be_is_refused_by_it(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> base("http://localhost:" + port + "/v1"))
                .withMessage("a port is 1 to 65535, not " + port);
    }

    @Test
    void may_carry_the_version_of_an_azure_deployment() {
        var base = base("https://mine.openai.azure.com/openai/deployments/mini?api-version=2024-10-21");
        assertThat(base.chat())
                .hasToString(
                        "https://mine.openai.azure.com/openai/deployments/mini/chat/completions?api-version=2024-10-21");
        assertThat(base).hasToString("https://mine.openai.azure.com/openai/deployments/mini");
    }

    private static BaseUrl base(String address) {
        return new BaseUrl(URI.create(address));
    }
}
