package org.kindred.security.audit;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;

/** Seals by HMAC-SHA-256. Safe for threads. */
public final class AuditSeal implements Sealing {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Consumer<AuditHead> told;

    /**
     * @param key  see {@link AuditKey}
     * @param told hears of each new head
     */
    public AuditSeal(byte[] key, Consumer<AuditHead> told) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.told = told;
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
