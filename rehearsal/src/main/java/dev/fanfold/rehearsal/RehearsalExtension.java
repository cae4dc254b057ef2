package dev.fanfold.rehearsal;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A stand-in provider for JUnit tests: in a static field it runs for the class, in an instance field for each test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RehearsalExtension provider = RehearsalExtension.of(Rehearsal.withSeed(7));
 *
 * @Test
 * void asksOnce(RehearsalServer server) { … }
 * }</pre>
 *
 * <p>Parameters of type {@link RehearsalServer} and {@link RequestLog} are filled in.
 */
@SuppressWarnings("exports") // Whoever uses this class has JUnit; everybody else must be able to do without it.
public final class RehearsalExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final Rehearsal rehearsal;
    private Optional<RehearsalServer> running = Optional.empty();
    private Optional<String> startedFor = Optional.empty();

    private RehearsalExtension(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /** A provider with these options. */
    public static RehearsalExtension of(Rehearsal rehearsal) {
        return new RehearsalExtension(rehearsal);
    }

    /** The running server. */
    public RehearsalServer server() {
        return running.orElseThrow(
                () -> new IllegalStateException("the provider runs only while tests do: register it as an extension"));
    }

    /** Where the code under test sends its calls. */
    public URI baseUrl() {
        return server().baseUrl();
    }

    @Override
    public void beforeAll(ExtensionContext scope) {
        start(scope);
    }

    @Override
    public void beforeEach(ExtensionContext scope) {
        start(scope);
    }

    @Override
    public void afterEach(ExtensionContext scope) {
        stop(scope);
    }

    @Override
    public void afterAll(ExtensionContext scope) {
        stop(scope);
    }

    private void start(ExtensionContext scope) {
        if (running.isEmpty()) {
            running = Optional.of(rehearsal.start());
            startedFor = Optional.of(scope.getUniqueId());
        }
    }

    private void stop(ExtensionContext scope) {
        if (startedFor.equals(Optional.of(scope.getUniqueId()))) {
            running.ifPresent(RehearsalServer::close);
            running = Optional.empty();
            startedFor = Optional.empty();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext scope) {
        var type = parameter.getParameter().getType();
        return type == RehearsalServer.class || type == RequestLog.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext scope) {
        return parameter.getParameter().getType() == RequestLog.class ? server().log() : server();
    }
}
