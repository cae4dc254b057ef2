package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A split and a merge that do not match, or a step that reads what it did not take, do not compile. */
class IndependenceIsStructuralTest {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final String AROUND = """
            import dev.fanfold.job.*; import dev.fanfold.merge.*; import dev.fanfold.merge.score.*; import dev.fanfold.split.*; import dev.fanfold.work.*;
            import dev.fanfold.result.*; import java.util.stream.Stream;
            class Attempt {
                static final Splitter<String, String> CUT = Stream::of;
                static final Batches<java.io.Reader> BATCHES = Records.jsonl("id", "text").batchesOf(20);
                static final Ask<String> PROSE = Ask.system("s");
                static final Ask<Label> LABELS = PROSE.labels("YES", "NO");
                static final Rubric RUBRIC = Rubric.of(Rubric.criterion("c", 1));
                record Facts(int kcal) {}
                Object attempt() {
                    return %s;
                }
            }
            """;

    static Stream<Arguments> mismatches() {
        return Stream.of(
                mismatch("by volume, vote", "Split.byVolume(CUT).each(LABELS).merge(Merge.vote())", "Vote<"),
                mismatch(
                        "by volume in batches, vote",
                        "Split.byVolume(BATCHES).each(Ask.items(\"q\").labels(\"a\", \"b\")).merge(Merge.vote())",
                        "Vote<"),
                mismatch("by aspect, vote", "Split.byAspect(LABELS.named(\"a\")).merge(Merge.vote())", "Vote<"),
                mismatch("by aspect, pick", "Split.byAspect(PROSE.named(\"a\")).merge(Merge.pick(RUBRIC))", "Pick"),
                mismatch("by repetition, stitch", "Split.byRepetition(5, PROSE).merge(Merge.stitch())", "Stitch"),
                mismatch("free text, vote", "Split.byRepetition(5, PROSE).merge(Merge.vote())", "Label"),
                mismatch("an aspect without a name", "Split.byAspect(PROSE)", "Aspect"),
                mismatch("one label", "PROSE.labels(\"YES\")", "labels"),
                mismatch(
                        "a step that reads an answer it did not take",
                        "Plan.of(String.class, p -> { var facts = p.step(\"f\", PROSE.answering(Facts.class));"
                                + " return p.step(\"c\", (text, call) -> call.ask(PROSE, text + facts.kcal())); })",
                        "kcal"),
                mismatch(
                        "a plan whose last step has another type",
                        "((java.util.function.Supplier<Plan<String, Facts>>)"
                                + " () -> Plan.of(String.class, p -> p.step(\"a\", PROSE))).get()",
                        "String"),
                mismatch(
                        "text between records",
                        "Split.byVolume(BATCHES).each(Ask.items(\"q\").labels(\"a\", \"b\")).merge(Merge.stitch(\"\\n\"))",
                        "StitchText"));
    }

    private static Arguments mismatch(String what, String code, String named) {
        return Arguments.of(what, code, named);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mismatches")
    void a_mismatch_does_not_compile_and_the_message_names_what_is_wrong(String what, String code, String named) {
        var errors = errors(AROUND.formatted(code));
        assertThat(errors).as(what).isNotEmpty();
        assertThat(String.join("\n", errors)).contains(named);
    }

    static Stream<Arguments> matches() {
        return Stream.of(
                Arguments.of("by volume, stitch", "Split.byVolume(CUT).each(LABELS).merge(Merge.stitch())"),
                Arguments.of("by volume, stitch text", "Split.byVolume(CUT).each(PROSE).merge(Merge.stitch(\"x\"))"),
                Arguments.of(
                        "in batches, stitch",
                        "Split.byVolume(BATCHES).each(Ask.items(\"q\").labels(\"a\", \"b\")).merge(Merge.stitch())"),
                Arguments.of("by aspect, stitch", "Split.byAspect(PROSE.named(\"a\")).merge(Merge.stitch())"),
                Arguments.of(
                        "by aspect, synthesise", "Split.byAspect(PROSE.named(\"a\")).merge(Merge.synthesise(PROSE))"),
                Arguments.of("by repetition, vote", "Split.byRepetition(5, LABELS).merge(Merge.vote())"),
                Arguments.of("by repetition, pick", "Split.byRepetition(5, PROSE).merge(Merge.pick(RUBRIC))"),
                Arguments.of(
                        "by repetition, synthesise", "Split.byRepetition(5, PROSE).merge(Merge.synthesise(PROSE))"),
                Arguments.of(
                        "aspects as rivals, vote",
                        "Split.byAspect(LABELS.named(\"a\"), LABELS.named(\"b\")).asRivals(\"why\").merge(Merge.vote())"),
                Arguments.of(
                        "words of one's own",
                        "Split.byRepetition(5, PROSE).merge(Merge.vote(String::equalsIgnoreCase))"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matches")
    void a_matched_pair_compiles(String what, String code) {
        assertThat(errors(AROUND.formatted(code))).as(what).isEmpty();
    }

    private static List<String> errors(String source) {
        var found = new DiagnosticCollector<JavaFileObject>();
        var options = List.of(
                "-proc:none",
                "-implicit:none",
                "-d",
                System.getProperty("java.io.tmpdir"),
                "-classpath",
                System.getProperty("java.class.path") + File.pathSeparator + System.getProperty("jdk.module.path", ""));
        var task = COMPILER.getTask(new StringWriter(), null, found, options, null, List.of(new Source(source)));
        try {
            ((JavacTask) task).analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(problem -> problem.getMessage(Locale.ROOT))
                .collect(Collectors.toList());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Attempt.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
