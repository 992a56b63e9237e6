package org.kindred.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;

/** Seals by a hash that anybody can make, and remembers which heads were told. */
final class TestSealing implements Sealing {

    final List<AuditHead> told = new ArrayList<>();
    private final String key;
    private final List<Sealing> former;

    TestSealing() {
        this("a key");
    }

    TestSealing(String key, Sealing... former) {
        this.key = key;
        this.former = List.of(former);
    }

    @Override
    public List<Sealing> former() {
        return former;
    }

    @Override
    public String seal(byte[] bytes) {
        return Integer.toHexString(31 * key.hashCode() + Arrays.hashCode(bytes)) + "x" + new String(bytes, StandardCharsets.UTF_8).length();
    }

    @Override
    public void committed(AuditHead head) {
        told.add(head);
    }
}
