package org.kindred.app.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    @AfterEach
    void asAtFirst() {
        Readiness.is(Readiness.STARTING);
    }

    @Test
    void nobodyIsLetInBeforeTheApplicationIsOpen() {
        assertFalse(Readiness.letIn());
        assertEquals(Readiness.STARTING, Readiness.now());
    }

    @Test
    void whoComesWhenAllIsDoneIsLetIn() {
        Readiness.is(Readiness.OPENED);
        assertTrue(Readiness.letIn());
        assertEquals(Readiness.READY, Readiness.now());
    }

    @Test
    void anApplicationThatStopsBeforeTheContainerIsDoneLetsNobodyIn() {
        Readiness.is(Readiness.OPENED);
        Readiness.is(Readiness.STOPPING);
        assertFalse(Readiness.letIn());
        assertEquals(Readiness.STOPPING, Readiness.now());
    }
}
