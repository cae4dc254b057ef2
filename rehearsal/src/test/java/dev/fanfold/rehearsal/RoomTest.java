package dev.fanfold.rehearsal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final String ROOM = "dev.fanfold.rehearsal";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOM);

    @Test
    void the_classes_are_seen() {
        assertThat(CLASSES).hasSizeGreaterThan(50);
    }

    @Test
    void the_stand_in_knows_nothing_of_the_rest_of_fanfold() {
        noClasses()
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "live in another room of Fanfold",
                        type -> type.getPackageName().startsWith("dev.fanfold")
                                && !type.getPackageName().startsWith(ROOM)))
                .check(CLASSES);
    }

    @Test
    void wire_replies_and_limits_know_neither_each_other_nor_the_front() {
        for (var inner : new String[] {"http", "reply", "limit"}) {
            classes()
                    .that()
                    .resideInAPackage(ROOM + "." + inner)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(ROOM + "." + inner, "java..", "tools.jackson..", "org.jspecify..")
                    .check(CLASSES);
        }
    }

    @Test
    void only_the_extension_knows_junit() {
        noClasses()
                .that()
                .doNotHaveSimpleName("RehearsalExtension")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit..")
                .check(CLASSES);
    }
}
