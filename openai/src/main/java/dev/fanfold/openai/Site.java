package dev.fanfold.openai;

import java.util.Map;
import java.util.Optional;

/**
 * Where a server answers, and where the key for exactly this server is found.
 *
 * @param environment where variables that hold keys are looked up
 */
record Site(BaseUrl base, KeyReference key, Map<String, String> environment) {
    Target target(String model) {
        return new Target(base, model, key, environment);
    }

    Site withKey(KeyReference reference) {
        return new Site(base, reference, environment);
    }

    Optional<Key> readKey() {
        return Key.read(key, environment);
    }

    /** Whether nothing at all stands where the key should be found. */
    boolean lacksKey() {
        return key instanceof KeyReference.Environment(var variable)
                && environment.getOrDefault(variable, "").isBlank();
    }

    /** Leaves the environment out: what is not printed cannot leak. */
    @Override
    public String toString() {
        return base + " (" + key + ")";
    }
}
