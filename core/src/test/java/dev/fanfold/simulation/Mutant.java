package dev.fanfold.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The engine itself with one mistake written into its source, run by the same simulation.
 *
 * <p>Sources are changed in memory, compiled, and loaded beside the right ones, simulation and all. A line that is no longer
 * there to be changed is told: a mutant that changes nothing would prove nothing.
 */
final class Mutant {
    private static final Path SOURCES = Path.of("src/main/java/dev/fanfold");
    private final List<JavaFileObject> changed;

    /** One change: these words of a file become those. */
    record Edit(String file, String words, String others) {}

    private record Source(String name, String text) {}

    private Mutant(List<JavaFileObject> changed) {
        this.changed = changed;
    }

    static Mutant of(Edit... edits) {
        var sources = new ArrayList<Source>();
        for (var edit : edits) {
            var earlier = sources.stream()
                    .filter(source -> source.name.equals(edit.file))
                    .findFirst();
            earlier.ifPresent(sources::remove);
            var text = earlier.map(Source::text).orElseGet(() -> read(edit.file));
            sources.add(new Source(edit.file, changed(text, edit)));
        }
        return new Mutant(sources.stream().map(Mutant::inMemory).toList());
    }

    private static String read(String file) {
        try {
            return Files.readString(SOURCES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String changed(String text, Edit edit) {
        var first = text.indexOf(edit.words);
        if (first < 0 || first != text.lastIndexOf(edit.words)) {
            throw new IllegalArgumentException(
                    edit.file + " has not just once: " + edit.words + "; say anew what the mutant breaks");
        }
        return text.replace(edit.words, edit.others);
    }

    private static JavaFileObject inMemory(Source source) {
        return new SimpleJavaFileObject(
                URI.create("mutant:///dev/fanfold/" + source.name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.text;
            }
        };
    }

    /**
     * The first of so many seeds that finds it; empty where none does.
     *
     * @param classes an empty folder for what was compiled
     */
    OptionalLong foundBy(long seeds, Path classes) throws ReflectiveOperationException {
        compile(classes);
        var run = new Beside(classes).loadClass(Simulation.class.getName()).getDeclaredMethod("run", long.class);
        run.setAccessible(true);
        for (long seed = 0; seed < seeds; seed++) {
            try {
                run.invoke(null, seed);
            } catch (InvocationTargetException e) {
                requireFinding(e.getCause());
                return OptionalLong.of(seed);
            }
        }
        return OptionalLong.empty();
    }

    private static void requireFinding(Throwable thrown) {
        if (!(thrown instanceof AssertionError)) {
            throw new IllegalStateException("the mutant does not run", thrown);
        }
    }

    private void compile(Path to) {
        var options =
                List.of("-nowarn", "-proc:none", "-d", to.toString(), "-cp", System.getProperty("java.class.path"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = compiler.getTask(null, null, null, options, null, changed);
        if (!task.call()) {
            throw new IllegalArgumentException("the mutant does not compile");
        }
    }

    /** Loads all of the project anew, and first of all what was changed. */
    private static final class Beside extends ClassLoader {
        private final Path changed;

        Beside(Path changed) {
            super(Simulation.class.getClassLoader());
            this.changed = changed;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.fanfold.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded == null ? defined(name) : loaded;
            }
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            var file = name.replace('.', '/') + ".class";
            try {
                var own = changed.resolve(file);
                var bytes = Files.exists(own) ? Files.readAllBytes(own) : original(file);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        private byte[] original(String file) throws IOException, ClassNotFoundException {
            try (var in = getParent().getResourceAsStream(file)) {
                if (in == null) {
                    throw new ClassNotFoundException(file);
                }
                return in.readAllBytes();
            }
        }
    }
}
