package dev.fanfold.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Imports run one way")
class ImportDirectionsTest {
    private static final String FRONT_DOOR = "dev.fanfold";

    /** Every room of core, and all that lies below it. */
    private static final Map<String, Set<String>> BELOW = Map.of(
            "model", Set.of(),
            "work", Set.of("model"),
            "split", Set.of("model"),
            "result", Set.of("work", "model"),
            "merge", Set.of("result", "work", "model"),
            "job", Set.of("merge", "result", "work", "split", "model"),
            "event", Set.of("result", "work", "model"),
            "limit", Set.of("result", "work", "model"),
            "journal", Set.of("result", "work", "model"),
            "engine", Set.of("job", "event", "limit", "journal", "merge", "result", "work", "split", "model"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(FRONT_DOOR);

    static Set<String> rooms() {
        return BELOW.keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void a_room_knows_only_the_rooms_below_it(String room) {
        checkThat(room, BELOW.getOrDefault(room, Set.of()), CLASSES);
    }

    @Test
    void no_rooms_form_a_cycle() {
        slices().matching(FRONT_DOOR + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_rules_saw_a_class_of_every_source_file() {
        var seen = CLASSES.stream().map(JavaClass::getName).collect(Collectors.toSet());
        assertThat(SourceFile.ofRoom("core").map(SourceFile::className).filter(name -> !name.equals("module-info")))
                .isNotEmpty()
                .isSubsetOf(seen);
    }

    @Test
    void every_package_is_a_room_with_a_rule() {
        assertThat(packages().filter(name -> !name.equals(FRONT_DOOR)))
                .allSatisfy(name -> assertThat(
                                name.substring(FRONT_DOOR.length() + 1).split("\\.")[0])
                        .isIn(rooms()));
    }

    @Test
    void a_wrong_import_would_be_found() {
        var thisTest = new ClassFileImporter().importClasses(ImportDirectionsTest.class, SourceFile.class);
        assertThatThrownBy(() -> noClasses()
                        .that(resideInAPackage(house("architecture")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(house("architecture")))
                        .check(thisTest))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SourceFile");
    }

    private static void checkThat(String room, Set<String> below, JavaClasses classes) {
        var allowed = Stream.concat(Stream.of(room), below.stream())
                .map(ImportDirectionsTest::house)
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(house(room)))
                .should()
                .dependOnClassesThat(resideInAPackage(FRONT_DOOR + "..")
                        .and(resideInAnyPackage(allowed).negate()))
                .as(room + " knows only what lies below it: " + below)
                .allowEmptyShould(true)
                .check(classes);
    }

    private static Stream<String> packages() {
        return CLASSES.stream().map(JavaClass::getPackageName).distinct();
    }

    private static String house(String room) {
        return FRONT_DOOR + "." + room + "..";
    }
}
