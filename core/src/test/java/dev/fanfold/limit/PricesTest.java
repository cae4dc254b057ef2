package dev.fanfold.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.model.Endpoint;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {
    private static final Price MINI = Price.perMillion("0.15", "0.075", "0.60");
    private static final Price OTHER = Price.perMillion("7", "7", "7");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openai",
                "api.openai.com",
                "https://api.openai.com/v1",
                "HTTPS://API.OPENAI.COM.:443/v1/",
                "https://user@api.openai.com"
            })
    void a_provider_is_known_by_its_short_name_and_by_its_host(String provider) {
        assertThat(shipped(provider, "gpt-4o-mini")).contains(MINI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.com.evil.example/v1",
                "https://evil.example/api.openai.com",
                "https://api.openai.com@evil.example",
                "https://localhost.evil.example",
                "http://127.0.0.1.evil.example",
                "http://evil.example#localhost",
                "script"
            })
    void no_other_host_is_taken_for_it_and_none_for_this_machine(String provider) {
        assertThat(shipped(provider, "gpt-4o-mini")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "openai, gpt-4o-mini-2024-07-18, gpt-4o-mini",
        "openai, gpt-4o-2024-11-20, gpt-4o",
        "openai, gpt-4.1-2025-04-14, gpt-4.1",
        "anthropic, claude-haiku-4-5-20251001, claude-haiku-4-5",
        "openrouter, openai/gpt-4o-mini-2024-07-18, openai/gpt-4o-mini"
    })
    void a_dated_snapshot_has_the_price_of_its_model(String provider, String snapshot, String model) {
        assertThat(Prices.shipped()
                        .row(Endpoint.live(provider, snapshot))
                        .orElseThrow()
                        .model())
                .isEqualTo(model);
    }

    @Test
    void a_snapshot_with_a_line_of_its_own_has_that_price() {
        assertThat(shipped("openai", "gpt-4o-2024-05-13")).contains(Price.perMillion("5", "5", "15"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt-4o-audio",
                "gpt-4o-mini-2",
                "gpt-4o-mini-0718",
                "gpt-4-32k",
                "gpt",
                "gpt-4o-2024-13",
                "GPT-4o",
                "*",
                ""
            })
    void no_model_borrows_the_price_of_a_similar_name(String model) {
        assertThat(shipped("openai", model)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:4000/v1",
                "http://127.0.0.1:1/v1",
                "http://127.8.9.1",
                "http://[::1]:8080/v1",
                "http://box.localhost",
                "ollama",
                "lmstudio",
                "llamacpp",
                "vllm"
            })
    void what_runs_on_this_machine_costs_nothing(String provider) {
        assertThat(shipped(provider, "llama3.2")).contains(Price.FREE);
        assertThat(Prices.none().with(provider, "llama3.2", OTHER).find(Endpoint.live(provider, "llama3.2")))
                .as("unless the table says so, as for a gateway")
                .contains(OTHER);
    }

    @Test
    void a_stand_in_never_costs_anything() {
        assertThat(Prices.none().with("rehearsal", "*", OTHER).find(Endpoint.rehearsed("gpt-4o")))
                .contains(Price.FREE);
    }

    @Test
    void the_program_and_a_file_go_before_what_is_shipped(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), """
                # mine
                openai api.openai.com,gpt-4o,,1,0.5,2,3,2026-11-01,our contract, page 2

                https://llm.corp.example/v1,*,,0,,,0,2026-11-01,ours
                """);
        Prices mine = Prices.shipped().withOverrides(file).with("groq", "x", OTHER);
        assertThat(mine.find(Endpoint.live("openai", "gpt-4o"))).contains(Price.perMillion("1", "0.5", "2", "3"));
        assertThat(mine.find(Endpoint.live("openai", "gpt-4o-mini"))).contains(MINI);
        assertThat(mine.find(Endpoint.live("llm.corp.example", "any"))).contains(Price.FREE);
        assertThat(mine.find(Endpoint.live("groq", "x"))).contains(OTHER);
        PriceRow row =
                mine.row(Endpoint.live("https://api.openai.com/v1", "gpt-4o")).orElseThrow();
        assertThat(row.asOf()).contains(LocalDate.of(2026, 11, 1));
        assertThat(row.source()).isEqualTo("our contract, page 2");
        assertThat(shipped("openai", "gpt-4o")).contains(Price.perMillion("2.50", "1.25", "10"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openai,gpt,,1,,,2,2026-11-01 | mine.csv, line 3: a price has 9 fields",
                "openai,gpt,,one,,,2,2026-11-01,me | mine.csv, line 3: \"one\" is not a price",
                "openai,gpt,,-1,,,2,2026-11-01,me | mine.csv, line 3: the input price is at least 0",
                "openai,gpt,,1,,,2,1.11.2026,me | mine.csv, line 3: \"1.11.2026\" is not a day such as",
                "openai,,,1,,,2,2026-11-01,me | mine.csv, line 3: a price needs the name of a provider and of a model",
                ",gpt,,1,,,2,2026-11-01,me | mine.csv, line 3: a price needs the name of a provider and of a model",
                "groq,x,,1,,,2,2026-11-01,me | mine.csv, line 3: x at groq has a price already, in line 2",
                "groq,y,9,1,,,2,2026-11-01,me | mine.csv, line 3: the price of long prompts comes after that of short ones",
                "groq,x,k,1,,,2,2026-11-01,me | mine.csv, line 3: \"k\" is not a number of tokens",
                "groq,x,9,0,,,2,2026-11-01,me | mine.csv, line 3: a long prompt cannot cost less"
            })
    void a_line_that_cannot_be_read_is_named(String line, String message) {
        String text = "# mine\ngroq,x,,1,,,2,2026-11-01,me\n" + line + "\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prices.none().withOverrides(new StringReader(text), "mine.csv"))
                .withMessageStartingWith(message);
    }

    @Test
    void a_file_that_is_not_there_is_named(@TempDir Path folder) {
        assertThatThrownBy(() -> Prices.none().withOverrides(folder.resolve("none.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.csv");
    }

    @Test
    void every_shipped_line_is_dated_and_sourced_and_costs_something() {
        assertThat(Prices.shipped().rows()).hasSizeBetween(80, 200).allSatisfy(row -> {
            assertThat(row.asOf()).get().satisfies(day -> assertThat(day).isBetween("2026-07-01", "2027-01-01"));
            assertThat(row.source()).isNotBlank();
            assertThat(row.price().input()).isBetween(10_000L, 100_000_000L);
            assertThat(row.price().cached()).isBetween(1L, row.price().input());
            assertThat(row.price().output()).isBetween(row.price().input(), 200_000_000L);
        });
    }

    private static Optional<Price> shipped(String provider, String model) {
        return Prices.shipped().find(Endpoint.live(provider, model));
    }
}
