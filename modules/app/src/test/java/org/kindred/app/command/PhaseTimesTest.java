package org.kindred.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kindred.publish.node.Progress;
import org.kindred.publish.node.Progress.Phase;

class PhaseTimesTest {

    private long now;
    private final PhaseTimes times = new PhaseTimes(Progress.SILENT, () -> now);

    private void after(double seconds, Phase phase) {
        now += (long) (seconds * 1e9);
        times.at(phase, 1, 1);
    }

    @Test
    void eachPartHasTheTimeUntilItCameSoFar() {
        after(0.5, Phase.READING);
        after(2, Phase.IMPORTING);
        after(1.25, Phase.IMPORTING);
        after(0.5, Phase.INDEXING);
        assertEquals("It took 4.3 s: reading 0.5 s, importing 3.3 s, indexing 0.5 s.", times.sentence());
    }

    @Test
    void ofAMomentNobodyIsToldTheParts() {
        after(0.9, Phase.READING);
        assertEquals("It took 0.9 s.", times.sentence());
    }
}
