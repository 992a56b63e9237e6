package org.kindred.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kindred.kernel.webhook.SigningSecret;

/** The header fields of Standard Webhooks. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {
    }

    /** Who it is, when it is sent, and one signature for each secret that holds. */
    static Map<String, String> fields(String message, Instant now, byte[] body, List<SigningSecret> secrets) {
        String timestamp = Long.toString(now.getEpochSecond());
        String signatures = secrets.stream().map(secret -> "v1," + signed(secret, message + "." + timestamp + ".", body))
                .collect(Collectors.joining(" "));
        return Map.of("webhook-id", message, "webhook-timestamp", timestamp, "webhook-signature", signatures);
    }

    private static String signed(SigningSecret secret, String before, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            mac.update(before.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM + ", and takes any key for it", e);
        }
    }
}
