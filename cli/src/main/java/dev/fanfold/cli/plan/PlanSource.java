package dev.fanfold.cli.plan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a plan file: UTF-8, and never more in memory than a plan may be. */
final class PlanSource {
    private PlanSource() {}

    static String read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(Yaml.LARGEST + 1);
            if (bytes.length > Yaml.LARGEST) {
                throw Yaml.tooLarge();
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Yaml.refused(1, "the plan is not UTF-8 text");
        }
    }
}
