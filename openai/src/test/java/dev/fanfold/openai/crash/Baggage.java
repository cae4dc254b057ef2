package dev.fanfold.openai.crash;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fanfold.Fanfold;
import dev.fanfold.openai.OpenAi;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a child takes along: its classes, all in jars, and where it is there an archive of them as they are in memory, with
 * which it is up in a tenth of the time.
 */
final class Baggage {
    private static final List<Class<?>> NEEDED =
            List.of(Child.class, OpenAi.class, Fanfold.class, JsonMapper.class, JsonParser.class, JsonProperty.class);

    private final String classPath;
    private final Path archive;

    private Baggage(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /** Packed into that folder; the first child to end by itself makes the archive there. */
    static Baggage packed(Path folder) throws IOException {
        var jars = new ArrayList<String>();
        for (var place : places()) {
            var jar = Files.isDirectory(place) ? jar(place, folder.resolve("packed" + jars.size() + ".jar")) : place;
            jars.add(jar.toString());
        }
        return new Baggage(String.join(File.pathSeparator, jars), folder.resolve("classes.jsa"));
    }

    /** What a JVM is told. */
    List<String> words() {
        var sharing = Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
        return List.of("-Xshare:auto", sharing + archive, "-cp", classPath);
    }

    private static List<Path> places() {
        return NEEDED.stream().map(Baggage::place).distinct().toList();
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path jar(Path folder, Path jar) throws IOException {
        try (var files = Files.walk(folder);
                var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                add(folder.relativize(file), file, out);
            }
        }
        return jar;
    }

    private static void add(Path name, Path file, JarOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(name.toString().replace(File.separatorChar, '/')));
        Files.copy(file, out);
        out.closeEntry();
    }
}
