package dev.fanfold.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Small and flat")
class SizesTest {
    private static final int LINES_OF_A_FILE = 300;
    private static final int LINES_OF_A_METHOD = 40;

    @Test
    void no_file_is_longer_than_300_lines() {
        assertThat(SourceFile.all()
                        .filter(file -> file.lines() > LINES_OF_A_FILE)
                        .map(SizesTest::sizeOf))
                .isEmpty();
    }

    @Test
    void no_method_is_longer_than_40_lines() {
        assertThat(SourceFile.all().flatMap(SizesTest::longMethods)).isEmpty();
    }

    @Test
    void the_rules_saw_the_rooms() {
        assertThat(SourceFile.all().map(SourceFile::room).distinct())
                .contains("core", "openai", "rehearsal", "cli", "examples");
    }

    @Test
    void a_method_of_41_lines_would_be_found_and_one_of_40_would_not() {
        assertThat(longMethods(classWithMethodOf(40))).isEmpty();
        assertThat(longMethods(classWithMethodOf(41))).containsExactly("A.java: method has 41 lines");
    }

    private static SourceFile classWithMethodOf(int lines) {
        var body = "  // }\n".repeat(lines - 2);
        return new SourceFile("core", "A.java", "class A {\n /** Doc. */\n void method() {\n" + body + " }\n}\n");
    }

    private static String sizeOf(SourceFile file) {
        return file.path() + " has " + file.lines() + " lines";
    }

    private static Stream<String> longMethods(SourceFile file) {
        var parsed = file.parsed();
        List<String> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                var lines = parsed.linesOf(method);
                if (lines > LINES_OF_A_METHOD) {
                    found.add(file.path() + ": " + method.getName() + " has " + lines + " lines");
                }
                return super.visitMethod(method, null);
            }
        }.scan(parsed.unit(), null);
        return found.stream();
    }
}
