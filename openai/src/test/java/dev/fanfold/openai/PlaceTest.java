package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A server is told by its host, and by its port where several may be at one host")
class PlaceTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.openai.com/v1, api.openai.com",
        "https://api.openai.com:443/v1, api.openai.com",
        "HTTPS://api.openai.com:443/v1, api.openai.com",
        "http://localhost:80/v1, localhost",
        "http://127.0.0.1:8080/v1, 127.0.0.1:8080",
        "http://[::1]:11434/v1, [::1]:11434",
        "https://models.example:8443/v1, models.example:8443",
        "http://localhost:443/v1, localhost:443",
        "ftp://models.example/v1, models.example"
    })
    void has_a_name(String address, String place) {
        assertThat(Place.of(URI.create(address))).isEqualTo(place);
    }
}
