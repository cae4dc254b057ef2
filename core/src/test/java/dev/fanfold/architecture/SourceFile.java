package dev.fanfold.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One Java source of the house, read by the parser of the JDK itself. */
record SourceFile(String room, String path, String text) {
    private static final Path ROOT = root();

    /** Several rules look at the same trees. */
    private static final Map<SourceFile, Parsed> PARSED = new ConcurrentHashMap<>();

    /** The main sources of all rooms; a room is a folder with a POM. */
    static Stream<SourceFile> all() {
        return children(ROOT)
                .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                .map(folder -> folder.getFileName().toString())
                .flatMap(SourceFile::ofRoom);
    }

    static Stream<SourceFile> ofRoom(String room) {
        var sources = ROOT.resolve(room).resolve("src/main/java");
        return Files.exists(sources) ? below(sources).map(file -> read(room, sources, file)) : Stream.empty();
    }

    String className() {
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }

    long lines() {
        return text.lines().count();
    }

    Parsed parsed() {
        return PARSED.computeIfAbsent(this, SourceFile::parse);
    }

    private Parsed parse() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, List.of(inMemory()));
            var unit = task.parse().iterator().next();
            return new Parsed(unit, Trees.instance(task).getSourcePositions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A syntax tree that knows its lines. */
    record Parsed(CompilationUnitTree unit, SourcePositions positions) {
        long linesOf(Tree tree) {
            LineMap map = unit.getLineMap();
            var first = map.getLineNumber(positions.getStartPosition(unit, tree));
            return map.getLineNumber(positions.getEndPosition(unit, tree)) - first + 1;
        }
    }

    private JavaFileObject inMemory() {
        return new SimpleJavaFileObject(URI.create("source:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static SourceFile read(String room, Path sources, Path file) {
        try {
            var path = sources.relativize(file).toString().replace('\\', '/');
            return new SourceFile(room, path, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> children(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> below(Path folder) {
        try (var entries = Files.walk(folder)) {
            return entries.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
