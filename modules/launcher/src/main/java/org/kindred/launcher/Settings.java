package org.kindred.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The settings as the launcher sees them: an option of the command line, else a system property, else an environment
 * variable by MicroProfile Config's rule. The service itself reads the same through MicroProfile Config.
 *
 * @param properties what was given as an option or as {@code -D}
 * @param environment the process's environment
 */
public record Settings(Map<String, String> properties, Map<String, String> environment) {

    /** What Java makes of a letter that the terminal's language settings keep it from reading. */
    private static final char UNREAD = '\uFFFD';
    static final int HIGHEST_PORT = 65_535;

    public Settings {
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /** The settings of a process: of its system properties, only ours. */
    public static Settings of(Properties system, Map<String, String> environment) {
        Map<String, String> ours = new LinkedHashMap<>();
        for (String name : system.stringPropertyNames()) {
            if (name.startsWith("kindred.")) {
                ours.put(name, system.getProperty(name));
            }
        }
        return new Settings(ours, environment);
    }

    /** These settings, with others that go before them. */
    public Settings with(Map<String, String> given) {
        Map<String, String> merged = new TreeMap<>(properties);
        merged.putAll(given);
        return new Settings(merged, environment);
    }

    /** A setting's value, if it has one; an empty text is none. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(properties.get(name)).or(() -> fromEnvironment(name))
                .filter(value -> !value.isBlank());
    }

    private Optional<String> fromEnvironment(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]", "_");
        return Optional.ofNullable(environment.get(plain))
                .or(() -> Optional.ofNullable(environment.get(plain.toUpperCase(Locale.ROOT))));
    }

    /** Where it listens. */
    public String host() {
        return find("kindred.http.host").orElse("127.0.0.1");
    }

    /** The port as it was asked for: 0 stands for any free one. */
    public int port() {
        String text = find("kindred.http.port").orElse("8080").strip();
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
            throw CannotStart.because("'" + text + "' is not a port; kindred.http.port is a number from 0 to "
                    + HIGHEST_PORT + ", and 0 picks a free one.");
        }
        return Integer.parseInt(text);
    }

    /** The data folder. */
    public Path data() {
        return folder("kindred.data.dir", "data");
    }

    /** The content folder. */
    public Path content() {
        return folder("kindred.content.dir", "content");
    }

    private Path folder(String name, String otherwise) {
        return path(find(name).orElse(otherwise)).toAbsolutePath().normalize();
    }

    /** The file or folder of this name. */
    static Path path(String name) {
        try {
            if (name.indexOf(UNREAD) < 0) {
                return Path.of(name);
            }
        } catch (InvalidPathException e) {
            // told below
        }
        throw CannotStart.because("'" + name + "' cannot be the name of a folder"
                + (name.indexOf(UNREAD) < 0 ? "."
                        : " with the language settings of this terminal: put LC_ALL=C.UTF-8 before the command."));
    }
}
