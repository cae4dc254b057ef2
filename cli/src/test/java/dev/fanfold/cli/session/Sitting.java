package dev.fanfold.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.Cli;
import dev.fanfold.cli.exit.StopSwitch;
import dev.fanfold.cli.screen.Size;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Somebody sits at a terminal and types commands; what the screen shows is recorded.
 *
 * <p>It is the command itself, over real HTTP. Only its clock and its provider wait for the story: time goes on where the story
 * says so, and answers come when it lets them go.
 */
final class Sitting implements AutoCloseable {
    private static final Instant DAY = Instant.parse("2026-01-31T10:15:00Z");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");
    private static final Pattern FILE = Pattern.compile("[\\w./~-]+\\.(yaml|jsonl|txt|csv|journal)");

    private final Path folder;
    private final Pace pace;
    private final Terminal terminal;
    private final Gates gates = new Gates();
    private final Map<String, String> environment = new HashMap<>();
    private final Random random = new Random(7);
    private final List<RehearsalServer> servers = new ArrayList<>();
    private final List<String> takes = new ArrayList<>();
    private Rehearsal standIn = Rehearsal.withSeed(7);
    private StopSwitch stop = new StopSwitch();
    private FutureTask<Integer> going = new FutureTask<>(() -> 0);
    private String seen = "";
    private boolean taken = true;

    Sitting(Path folder, Pace pace) {
        this.folder = folder;
        this.pace = pace;
        this.terminal = new Terminal(Tidied.in(folder));
        environment.put("HOME", folder.toString());
        environment.put("LANG", "C.UTF-8");
    }

    Sitting file(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    /** One of the examples of the project, where it is. */
    Sitting example(String name) throws IOException {
        return file("examples/" + name, read(name));
    }

    /** One of the examples of the project, in the folder itself. */
    Sitting copy(String name) throws IOException {
        return file(name, read(name));
    }

    private static String read(String example) throws IOException {
        return Files.readString(Path.of("..", "examples", example));
    }

    /** A stand-in whose answers wait for {@link #answer}. */
    Sitting held() {
        standIn = gates.before(standIn);
        return this;
    }

    /** A provider on this machine in the place of OpenAI's, and a key for it. */
    Sitting provider(Rehearsal provider) {
        var server = provider.start();
        servers.add(server);
        environment.put("OPENAI_API_KEY", "sk-recorded");
        environment.put("OPENAI_BASE_URL", server.baseUrl().toString());
        return this;
    }

    /** The same where its answers wait for {@link #answer}. */
    Sitting heldProvider(Rehearsal provider) {
        return provider(gates.before(provider));
    }

    /** Lets answers to these go. */
    Sitting answer(Predicate<Asked> asked) {
        gates.open(asked);
        return this;
    }

    /** Lets all answers go. */
    Sitting answerAll() {
        gates.openAll();
        return this;
    }

    /** Types a command that the screen waits for. */
    Sitting type(String line) throws Exception {
        return begin(line).ends();
    }

    /** Types a command, and does not wait for its end. */
    Sitting begin(String line) {
        prompt(line);
        pace.begin();
        stop = new StopSwitch();
        var cli = new Cli(standIn, pace::nanos, InstantSource.fixed(DAY), random);
        var everywhere = EnumSet.allOf(Streams.End.class);
        var streams = new Streams(InputStream.nullInputStream(), terminal, terminal, everywhere, this::size);
        going = new FutureTask<>(() -> cli.run(words(line), streams, environment, stop));
        Thread.ofPlatform().daemon().start(going);
        return this;
    }

    private Optional<Size> size() {
        return Optional.of(Terminal.SIZE);
    }

    private void prompt(String line) {
        if (taken) {
            terminal.clear();
            taken = false;
        }
        terminal.write("$ " + line + "\n");
    }

    private String[] words(String line) {
        return WORD.matcher(line.substring("fanfold ".length()))
                .results()
                .map(MatchResult::group)
                .filter(word -> !word.equals("\\"))
                .map(word -> word.replace("\"", ""))
                .map(word -> FILE.matcher(word).matches() ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
    }

    /** So many seconds after the command was typed. */
    Sitting at(double seconds) throws InterruptedException {
        pace.at(seconds);
        return this;
    }

    /** Waits until all of this is on the screen. */
    Sitting until(String... words) throws InterruptedException {
        seen = terminal.await(shown -> List.of(words).stream().allMatch(shown::contains));
        return this;
    }

    Sitting ctrlC() {
        assertThat(stop.pull()).isTrue();
        return this;
    }

    /** Waits for the end of the command. */
    Sitting ends() throws Exception {
        exit();
        seen = terminal.shown();
        return this;
    }

    private int exit() throws Exception {
        return going.get(120, TimeUnit.SECONDS);
    }

    /** Asks the shell for the exit code. */
    Sitting exitCode() throws Exception {
        prompt("echo $?");
        terminal.write(exit() + "\n");
        seen = terminal.shown();
        return this;
    }

    /** Has the shell print a file. */
    Sitting cat(String name) throws IOException {
        prompt("cat " + name);
        terminal.write(Files.readString(folder.resolve(name)));
        seen = terminal.shown();
        return this;
    }

    /** Records what was seen last. The first command after an end that was recorded begins on an empty screen. */
    Sitting take() {
        takes.add(seen);
        taken = going.isDone();
        return this;
    }

    List<String> takes() {
        return List.copyOf(takes);
    }

    @Override
    public void close() {
        gates.openAll();
        stop.pull();
        servers.forEach(RehearsalServer::close);
    }
}
