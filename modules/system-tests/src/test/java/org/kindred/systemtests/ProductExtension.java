package org.kindred.systemtests;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian where to deploy. What, it finds by itself: {@link ProductDeployment}. */
public final class ProductExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, ProductContainer.class);
    }
}
