package org.kindred.rest.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void aNameInQuotesIsReadHoweverLongItIs() {
        assertEquals(Optional.of("a\"b.zip"), FileName.in("attachment; filename=\"x/a\\\"b.zip\""));
        assertEquals(Optional.of("a".repeat(20_000)), FileName.in("attachment; filename=\"" + "a".repeat(20_000) + "\""));
    }
}
