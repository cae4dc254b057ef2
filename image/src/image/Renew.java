import static java.lang.classfile.ClassTransform.dropping;
import static java.lang.classfile.ClassTransform.endHandler;
import static java.lang.classfile.ClassTransform.transformingMethodBodies;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes the classes of a jar anew in the class file format of Java 8, where they are of Java 5 or before. They do the same; but a
 * cache of loaded classes takes none that old, as they lack the frames by which newer ones are verified.
 */
final class Renew {
    private static final int FIRST_WITH_FRAMES = 50;

    /** Frames are computed only for methods that are written, so each is, instruction by instruction. */
    private static final ClassTransform WITH_FRAMES = dropping(ClassFileVersion.class::isInstance)
            .andThen(transformingMethodBodies((method, element) -> method.with(element)))
            .andThen(endHandler(written -> written.withVersion(ClassFile.JAVA_8_VERSION, 0)));

    public static void main(String[] jars) throws IOException {
        for (var jar : jars) {
            renew(Path.of(jar));
        }
    }

    private static void renew(Path jar) throws IOException {
        var fresh = jar.resolveSibling(jar.getFileName() + ".new");
        boolean anyOld = false;
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                var old = new ZipFile(jar.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(fresh))) {
            var form = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)));
            for (var entry : old.stream().toList()) {
                var bytes = old.getInputStream(entry).readAllBytes();
                boolean isOld = entry.getName().endsWith(".class") && bytes[7] < FIRST_WITH_FRAMES;
                anyOld |= isOld;
                var kept = new ZipEntry(entry.getName());
                kept.setTimeLocal(entry.getTimeLocal());
                out.putNextEntry(kept);
                out.write(isOld ? form.transformClass(form.parse(bytes), WITH_FRAMES) : bytes);
            }
        }
        if (anyOld) {
            Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(fresh);
        }
    }
}
