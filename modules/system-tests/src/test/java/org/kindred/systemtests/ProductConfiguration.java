package org.kindred.systemtests;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** There is nothing to set: the product chooses a free port, and its folders are made for it. */
public final class ProductConfiguration implements ContainerConfiguration {

    @Override
    public void validate() {
        // nothing to set, nothing to get wrong
    }
}
