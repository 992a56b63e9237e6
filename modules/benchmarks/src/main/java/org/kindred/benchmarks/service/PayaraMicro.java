package org.kindred.benchmarks.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The server without the product.
 *
 * @param java   the {@code java} that runs it
 * @param jar    Payara Micro
 * @param domain the product's own settings for it
 */
public record PayaraMicro(Path java, Path jar, Path domain) {

    /** What the launcher gives the product's virtual machine. */
    private static final List<String> FLAGS = List.of("--enable-native-access=ALL-UNNAMED", "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseCompactObjectHeaders");

    /** Starts it with the product's HTTP settings and JVM flags, and more of those. */
    public Service tuned(Path war, List<String> flags, String path, Path log) throws IOException {
        int port = Service.freePort();
        var command = new ArrayList<>(List.of(java.toString()));
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-Dkindred.http.host=127.0.0.1", "-Dkindred.http.port=" + port, "-Dkindred.http.selectors=1", "-jar",
                jar.toString(), "--domainconfig",
                domain.toString(), "--nocluster", "--nohazelcast", "--deploy", war.toString()));
        return Service.start(new ProcessBuilder(command), port, path, log);
    }

    /** Starts it as it comes; only its ports are kept from the network. */
    public Service stock(Path war, String path, Path log) throws IOException {
        int port = Service.freePort();
        var loopback = Files.createTempFile("loopback", ".txt");
        Files.writeString(loopback, """
                set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
                set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
                """);
        return Service.start(
                new ProcessBuilder(java.toString(), "-jar", jar.toString(), "--port", Integer.toString(port), "--prebootcommandfile",
                        loopback.toString(), "--nocluster", "--nohazelcast", "--deploy", war.toString()),
                port, path, log);
    }
}
