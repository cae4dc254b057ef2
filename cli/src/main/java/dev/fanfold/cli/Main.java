package dev.fanfold.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.Properties;

/** A placeholder for the command: it prints its version and does nothing else. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("fanfold " + version());
    }

    private static String version() throws IOException {
        try (var in = Objects.requireNonNull(Main.class.getResourceAsStream("version.properties"))) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        }
    }
}
