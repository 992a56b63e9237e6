package org.kindred.systemtests;

import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.DeploymentConfiguration;
import org.jboss.arquillian.container.test.api.DeploymentConfiguration.DeploymentContentBuilder;
import org.jboss.arquillian.container.test.spi.client.deployment.AutomaticDeployment;
import org.jboss.arquillian.test.spi.TestClass;
import org.jspecify.annotations.Nullable;

/** A test class that says nothing else is about the product as it was built. */
public final class ProductDeployment implements AutomaticDeployment {

    @Override
    public @Nullable DeploymentConfiguration generateDeploymentScenario(TestClass test) {
        boolean saysItself = Stream.of(test.getMethods(Deployment.class)).findAny().isPresent();
        return saysItself ? null : new DeploymentContentBuilder(ProductWar.asBuilt()).withDeployment().withTestable(false).build().get();
    }
}
