package org.kindred.plugin.offending;

import jakarta.persistence.EntityManager;

/** A plugin with tables of its own. */
public record OwnsATable(EntityManager tables) {
}
