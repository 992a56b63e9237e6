package org.kindred.launcher;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of the JVM that does the work.
 *
 * @param jdk on which JDK
 * @param runtime with which runtime
 */
record JavaCommand(Jdk jdk, RuntimeFolder runtime) {

    /** What Payara opens for itself in its own manifest, which a class path of plain jars does not read. */
    private static final List<String> OPENS = List.of("java.base/jdk.internal.loader", "java.base/java.lang",
            "java.base/java.net", "java.base/java.nio", "java.base/java.util", "java.base/sun.nio.ch",
            "java.management/sun.management", "jdk.management/com.sun.management.internal",
            "java.base/sun.net.www.protocol.jrt", "java.base/sun.net.www.protocol.jar", "java.base/java.io",
            "java.naming/javax.naming.spi", "java.rmi/sun.rmi.transport", "java.logging/java.util.logging",
            "java.management/javax.management", "java.management/javax.management.openmbean");
    private static final List<String> EXPORTS = List.of("java.base/jdk.internal.ref", "jdk.naming.dns/com.sun.jndi.dns",
            "java.naming/com.sun.jndi.ldap");

    private static final int FIRST_WITH_COMPACT_HEADERS = 25;
    private static final int FIRST_TO_WARN_OF_UNSAFE = 23;

    /** The whole command, with flags of the JVM that are for this run alone. */
    List<String> running(String mainClass, Settings settings, List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(jdk.program().toString());
        command.addAll(flags);
        command.addAll(ofThisJdk());
        OPENS.forEach(name -> command.add("--add-opens=" + name + "=ALL-UNNAMED"));
        EXPORTS.forEach(name -> command.add("--add-exports=" + name + "=ALL-UNNAMED"));
        settings.properties().keySet().stream().sorted()
                .forEach(name -> command.add("-D" + name + "=" + settings.properties().get(name)));
        command.addAll(List.of("-cp", classPath(), mainClass));
        command.addAll(arguments);
        return command;
    }

    private List<String> ofThisJdk() {
        List<String> flags = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED"));
        if (jdk.feature() >= FIRST_WITH_COMPACT_HEADERS) {
            flags.add("-XX:+UseCompactObjectHeaders");
        }
        if (jdk.feature() >= FIRST_TO_WARN_OF_UNSAFE) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }

    private String classPath() {
        return Bundle.classPath(runtime.path()).stream().map(Object::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
