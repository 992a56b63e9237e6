package org.kindred.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Arquillian's way to the product as users run it. A WAR is deployed by making a kindred.jar of it and starting that; a start takes ten
 * seconds, so a WAR that runs already goes on running, for all test classes that ask for it. Content and data stay from one WAR to the
 * next, as they do on the machine of somebody who takes another build.
 */
public final class ProductContainer implements DeployableContainer<ProductConfiguration> {

    private record Running(String war, Service service) {
    }

    private static volatile Optional<Running> running = Optional.empty();
    private Path folder = Path.of("");

    /** What was deployed last. */
    static Service service() {
        return running.orElseThrow(() -> new IllegalStateException("nothing is deployed")).service();
    }

    @Override
    public Class<ProductConfiguration> getConfigurationClass() {
        return ProductConfiguration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Local");
    }

    @Override
    public void start() {
        try {
            folder = Files.createTempDirectory("kindred-system-test");
            Service.layOut(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> war) {
        if (running.filter(now -> now.war().equals(war.getName())).isEmpty()) {
            halt();
            running = Optional.of(new Running(war.getName(), Service.start(ProductWar.jar(war, folder), folder)));
        }
        var address = URI.create(service().address());
        return new ProtocolMetaData().addContext(new HTTPContext(address.getHost(), address.getPort()));
    }

    @Override
    public void undeploy(Archive<?> war) {
        // goes on until another takes its place
    }

    @Override
    public void stop() {
        halt();
        try {
            Service.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void halt() {
        running.ifPresent(now -> now.service().halt());
        running = Optional.empty();
    }
}
