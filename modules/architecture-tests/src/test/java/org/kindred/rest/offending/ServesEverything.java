package org.kindred.rest.offending;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** An application that leaves it to the server to find resources. */
@ApplicationPath("everything")
public final class ServesEverything extends Application {
}
