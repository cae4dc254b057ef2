package dev.fanfold.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rooms mind their own business")
class RoomsTest {
    /** The programs; every other room is a library. */
    private static final Set<String> PROGRAMS = Set.of("cli", "examples", "bench");

    @Test
    void a_library_never_prints() {
        assertThat(SourceFile.all()
                        .filter(file -> !PROGRAMS.contains(file.room()))
                        .flatMap(RoomsTest::prints))
                .isEmpty();
    }

    @Test
    void an_adapter_knows_no_room_of_core_but_the_model() {
        assertThat(SourceFile.ofRoom("openai").flatMap(RoomsTest::houseImports))
                .allMatch(name -> name.startsWith("dev.fanfold.model.") || name.startsWith("dev.fanfold.openai."));
    }

    @Test
    void the_rehearsal_provider_knows_no_other_room() {
        assertThat(SourceFile.ofRoom("rehearsal").flatMap(RoomsTest::houseImports))
                .allMatch(name -> name.startsWith("dev.fanfold.rehearsal."));
    }

    @Test
    void the_report_knows_what_happened_and_nothing_of_how_it_is_done() {
        assertThat(SourceFile.ofRoom("report").flatMap(RoomsTest::houseImports))
                .isNotEmpty()
                .allMatch(name -> name.matches("dev\\.fanfold\\.(event|journal|merge|model|report|result|work)\\..*"));
    }

    @Test
    void nobody_knows_the_command_line_but_the_examples() {
        assertThat(SourceFile.all()
                        .filter(file -> !PROGRAMS.contains(file.room()))
                        .flatMap(RoomsTest::houseImports))
                .noneMatch(name -> name.startsWith("dev.fanfold.cli."));
    }

    @Test
    void a_print_and_an_import_would_be_found() {
        var noisy = new SourceFile("core", "A.java", """
                import static dev.fanfold.cli.Main.main;
                import dev.fanfold.cli.Main;
                import java.util.List;
                class A {
                    void a() { System.err.println("System.out"); java.lang.System.out.flush(); }
                }
                """);
        assertThat(prints(noisy)).containsExactly("A.java: System.err", "A.java: java.lang.System.out");
        assertThat(houseImports(noisy)).containsExactly("dev.fanfold.cli.Main.main", "dev.fanfold.cli.Main");
    }

    private static Stream<String> houseImports(SourceFile file) {
        return file.parsed().unit().getImports().stream()
                .map(line -> line.getQualifiedIdentifier().toString())
                .filter(name -> name.startsWith("dev.fanfold."));
    }

    private static Stream<String> prints(SourceFile file) {
        List<String> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMemberSelect(MemberSelectTree select, Void unused) {
                if (select.toString().matches("(java\\.lang\\.)?System\\.(out|err)")) {
                    found.add(file.path() + ": " + select);
                }
                return super.visitMemberSelect(select, null);
            }
        }.scan(file.parsed().unit(), null);
        return found.stream();
    }
}
