package org.kindred.security.audit;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;

/** Seals by HMAC-SHA-256. Safe for threads. */
public final class AuditSeal implements Sealing {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final List<Sealing> former;
    private final Consumer<AuditHead> told;

    /**
     * @param key    see {@link AuditKey}
     * @param former the keys that were used before it
     * @param told   hears of each new head
     */
    public AuditSeal(byte[] key, List<byte[]> former, Consumer<AuditHead> told) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.former = former.stream().<Sealing>map(earlier -> new AuditSeal(earlier, List.of(), told)).toList();
        this.told = told;
    }

    @Override
    public List<Sealing> former() {
        return former;
    }

    @Override
    public String seal(byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    @Override
    public void committed(AuditHead head) {
        told.accept(head);
    }
}
