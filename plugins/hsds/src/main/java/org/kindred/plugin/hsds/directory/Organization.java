package org.kindred.plugin.hsds.directory;

import java.util.List;
import java.util.UUID;

/**
 * Who runs one service or more.
 *
 * @param id       for good
 * @param name     as most of its services write it
 * @param services that it runs, in their order
 */
public record Organization(UUID id, String name, List<Entry> services) {

    public Organization {
        services = List.copyOf(services);
    }
}
