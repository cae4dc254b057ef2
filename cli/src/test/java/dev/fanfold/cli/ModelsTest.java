package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.fanfold.rehearsal.Rehearsal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("fanfold models tells which servers can be used")
class ModelsTest {
    private static final String TWO = "{\"data\":[{\"id\":\"gpt-4o-mini\"},{\"id\":\"babbage\"}]}";

    @TempDir
    Path folder;

    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();
    private final List<String> keysSent = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void all_have_a_row_in_the_same_order() throws IOException {
        var url = answering(200, TWO);
        var said = shell(url).type("models");
        assertThat(said.out().lines().map(line -> line.split(" ")[0]))
                .containsExactly(
                        "openai",
                        "groq",
                        "mistral",
                        "deepseek",
                        "openrouter",
                        "ollama",
                        "lmstudio",
                        "llamacpp",
                        "vllm");
        assertThat(said.out()).startsWith("""
                openai      reachable at %s, 2 models, such as openai:babbage
                groq        no key: set GROQ_API_KEY
                mistral     no key: set MISTRAL_API_KEY
                deepseek    no key: set DEEPSEEK_API_KEY
                openrouter  no key: set OPENROUTER_API_KEY
                ollama      \
                """.formatted(url));
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
    }

    @Test
    void one_lists_its_models_as_the_option_for_them_wants_them() throws IOException {
        var url = answering(200, TWO);
        var named = shell(url).type("models", "openai");
        assertThat(named).isEqualTo(new Shell.Said(0, "openai:babbage\nopenai:gpt-4o-mini\n", "", ""));
        var given = Shell.in(folder).type("models", "--base-url", url);
        assertThat(given).isEqualTo(new Shell.Said(0, "babbage\ngpt-4o-mini\n", "", ""));
        assertThat(keysSent).containsExactly("Bearer " + Shell.KEY, "none");
    }

    @Test
    void a_stand_in_can_be_asked_too() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var said = Shell.in(folder)
                    .type("models", "--base-url", server.baseUrl().toString());
            assertThat(said.out()).isNotEmpty();
            assertThat(said.exit()).isZero();
            assertThat(server.log().counts().requests()).isZero();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            401 | {"error":{"message":"bad sk-canary-1234567890"}} | 1 | key refused (401): check OPENAI_API_KEY; it said: "bad [key]"
            404 | {"error":"nothing"} | 0 | reachable, but it lists no models (404)
            404 | <html>               | 1 | answers at URL, but not as an OpenAI-compatible server: it sent a web page; a base address often ends in /v1
            500 | oops                 | 1 | cannot answer just now (500): try again later
            429 | {"message":"slow"}   | 1 | wants fewer questions (429): try again later; it said: "slow"
            200 | %&!                  | 1 | answers at URL, but not as an OpenAI-compatible server: it sent no JSON; a base address often ends in /v1
            200 | {"data":[]}          | 1 | reachable at URL, but has no models
            """)
    void one_that_lists_nothing_says_why(int status, String body, int exit, String why) throws IOException {
        var url = answering(status, body);
        var said = shell(url).type("models", "openai");
        assertThat(said.err()).isEqualTo("fanfold: openai: " + why.replace("URL", url) + "\n");
        assertThat(said.exit()).isEqualTo(exit);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void one_that_is_not_there_says_so() throws IOException {
        var url = answering(200, TWO);
        stop();
        var said = shell(url).type("models", "openai");
        assertThat(said.err())
                .isEqualTo("fanfold: openai: nobody listens at " + url + "; check the address and the network\n");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void one_that_takes_too_long_is_left() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var url = "http://localhost:" + silent.getLocalPort() + "/v1";
            var said = shell(url).type("models", "openai", "--within", "1");
            assertThat(said.err())
                    .isEqualTo("fanfold: openai: timed out: no whole answer within 1 s; --within gives it longer\n");
            assertThat(said.exit()).isEqualTo(1);
        }
    }

    @Test
    void a_key_goes_to_no_other_host() throws IOException {
        var other = answering(200, TWO).replace("localhost", "127.0.0.1") + "/models";
        var said = shell(answering(302, "", "Location", other)).type("models", "openai");
        assertThat(said.err())
                .isEqualTo("fanfold: openai: redirects to " + URI.create(other).getAuthority()
                        + " (302), which was not followed; if that is right," + " name it with --base-url\n");
        assertThat(keysSent).containsExactly("Bearer " + Shell.KEY);
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void hostile_names_move_no_cursor_and_make_no_lines() throws IOException {
        var url = answering(200, "[{\"id\":\"a\\u001b[2J\\r\\nb\\u202ec\\u009b\"},{\"id\":\"" + Shell.KEY + "\"}]");
        var shell = shell(url);
        assertThat(shell.type("models", "openai").out()).isEqualTo("openai:[key]\nopenai:a [2J b c\n");
        assertThat(shell.type("models").out().lines()).hasSize(9).allMatch(line -> line.matches("\\P{Cntrl}+"));
        assertThat(shell.type("models", "--json").out()).doesNotContain("\u001b", "\\u001b", "\u009b");
    }

    @Test
    void without_its_key_nobody_is_asked() throws IOException {
        var said = Shell.in(folder).type("models", "groq");
        assertThat(said).isEqualTo(new Shell.Said(1, "", "fanfold: groq: no key: set GROQ_API_KEY\n", ""));
        var odd = shell(answering(200, TWO))
                .set("OPENAI_API_KEY", Shell.KEY + " x")
                .type("models", "openai");
        assertThat(odd.err())
                .isEqualTo("fanfold: openai: no key: what OPENAI_API_KEY holds cannot be one; a key is one word of"
                        + " visible characters\n");
        assertThat(keysSent).isEmpty();
    }

    @Test
    void a_document_for_programs_has_it_all() throws IOException {
        var url = answering(200, TWO);
        var said = shell(url).type("models", "--json");
        var json = JsonMapper.shared().readTree(said.out());
        assertThat(json.at("/exit").asInt()).isZero().isEqualTo(said.exit());
        assertThat(json.at("/servers").size()).isEqualTo(9);
        var openai = json.at("/servers/0");
        assertThat(openai.at("/name").asString()).isEqualTo("openai");
        assertThat(openai.at("/base_url").asString()).isEqualTo(url);
        assertThat(openai.at("/usable").asBoolean()).isTrue();
        assertThat(openai.at("/verdict").asString()).isEqualTo("reachable");
        assertThat(openai.at("/why").asString()).startsWith("reachable at ");
        assertThat(openai.at("/models/0").asString()).isEqualTo("openai:babbage");
        var groq = json.at("/servers/1");
        assertThat(groq.at("/usable").asBoolean()).isFalse();
        assertThat(groq.at("/verdict").asString()).isEqualTo("no_key");
        assertThat(groq.at("/models").size()).isZero();
        var alone = JsonMapper.shared()
                .readTree(shell(url).type("models", "groq", "--json").out());
        assertThat(alone.at("/exit").asInt()).isEqualTo(1);
        assertThat(alone.at("/servers").size()).isEqualTo(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void an_interrupt_ends_it() throws Exception {
        assumeTrue(Processes.heedInterrupts(), "interrupts are ignored, by children too");
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var url = "http://localhost:" + silent.getLocalPort() + "/v1";
            var process = Processes.started(folder, "models", "--base-url", url, "--within", "600");
            silent.accept();
            Processes.interrupt(process);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(process.inputReader().lines()).containsExactly("fanfold: stopped.");
        }
    }

    @ParameterizedTest(name = "fanfold models {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            gruq                    | no server is known as "gruq"; did you mean groq?
            ollama:llama3.2         | no server is known as "ollama:llama3.2"; did you mean ollama?
            anthropic               | no server is known as "anthropic"; known are openai, groq, mistral, deepseek, openrouter, ollama, lmstudio, llamacpp, vllm, and --base-url asks any other
            http://localhost:1/v1   | an address is given with --base-url, as in fanfold models --base-url http://localhost:8080/v1
            --base-url http://a/v1  | --base-url is no base address: not https: http is for this machine only, not for a
            groq --base-url https://a/v1 | name a server by its short name or by --base-url, not both; see fanfold models --help
            --within 0              | --within wants a whole number from 1 to 600, not "0"; see fanfold models --help
            groq mistral            | there is no place for mistral; see fanfold models --help
            """)
    void what_makes_no_sense_is_said_in_one_line(String typed, String line) {
        var said = Shell.in(folder).type(("models " + typed).split(" "));
        assertThat(said).isEqualTo(new Shell.Said(64, "", "fanfold: " + line + "\n", ""));
    }

    @Test
    void a_wrong_base_address_of_the_environment_is_said() {
        var shell = Shell.in(folder).set("OPENAI_BASE_URL", "ftp://" + Shell.KEY + "@x/");
        var said = shell.type("models");
        assertThat(said.err()).startsWith("fanfold: OPENAI_BASE_URL is no base address: ");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(shell.type("models", "--json").out()).contains("\"exit\" : 64");
        assertThat(shell.type("models", "groq").exit()).isEqualTo(1);
    }

    /** A key, and this server in the place of OpenAI's. */
    private Shell shell(String url) {
        return Shell.in(folder).set("OPENAI_API_KEY", Shell.KEY).set("OPENAI_BASE_URL", url);
    }

    private String answering(int status, String body, String... headers) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        servers.add(server);
        server.createContext("/v1/models", exchange -> {
            var key = exchange.getRequestHeaders().getFirst("Authorization");
            keysSent.add(key == null ? "none" : key);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }
}
