package dev.fanfold.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The modules of the runtime")
class ModulesTest {
    private static final Path IMAGE = Path.of("target/fanfold");

    /** Jackson reads annotations of JavaBeans where it finds them; sqlite-jdbc offers cached row sets. Neither is used. */
    private static final Set<String> OPTIONAL = Set.of("java.desktop", "java.sql.rowset");

    @Test
    void have_every_class_that_the_jars_name() throws IOException {
        var needed = needed();
        assertThat(needed).as("jdeps saw the jars").contains("java.base", "java.net.http", "java.sql");
        needed.removeAll(OPTIONAL);
        assertThat(present()).containsAll(needed);
    }

    private static Set<String> present() throws IOException {
        var release = new Properties();
        try (var reader = Files.newBufferedReader(IMAGE.resolve("runtime/release"))) {
            release.load(reader);
        }
        return Set.of(release.getProperty("MODULES").replace("\"", "").split(" "));
    }

    private static Set<String> needed() throws IOException {
        List<String> jars;
        try (var files = Files.list(IMAGE.resolve("lib"))) {
            jars = files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
        var arguments = Stream.concat(
                Stream.of(
                        "--multi-release",
                        "25",
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        "--class-path",
                        String.join(":", jars)),
                jars.stream());
        var said = new StringWriter();
        try (var out = new PrintWriter(said)) {
            ToolProvider.findFirst("jdeps").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        }
        return Arrays.stream(said.toString()
                        .lines()
                        .filter(line -> !line.startsWith("Warning"))
                        .collect(Collectors.joining())
                        .split(","))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
