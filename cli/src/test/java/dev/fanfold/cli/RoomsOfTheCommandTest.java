package dev.fanfold.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rooms of the command line")
class RoomsOfTheCommandTest {
    @Test
    void form_no_cycle() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.fanfold.cli");
        assertThat(classes.stream().map(one -> one.getPackageName()).distinct()).hasSizeGreaterThan(6);
        slices().matching("dev.fanfold.(**)").should().beFreeOfCycles().check(classes);
    }
}
