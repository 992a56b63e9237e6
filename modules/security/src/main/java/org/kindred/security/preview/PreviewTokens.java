package org.kindred.security.preview;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.preview.Preview;
import org.kindred.kernel.preview.PreviewSigning;
import org.kindred.security.token.TokenText;

/**
 * Writes tokens of previews: {@code kdp_}, the id, when it ends in seconds, and an HMAC-SHA-256 over both and over the item, parted by dots.
 * The item itself stands in the address that the token is used at; a token that is moved to another address is wrong there.
 */
public final class PreviewTokens implements PreviewSigning {

    /** How every token begins. */
    public static final String PREFIX = "kdp_";

    private static final String ALGORITHM = "HmacSHA256";
    /** What the key is for: no other use of the key it comes from signs the same bytes. */
    private static final String PURPOSE = "links to previews";
    private static final int ID = 20;
    /** Twelve digits of seconds reach further than anybody looks; 43 letters are 32 bytes. */
    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9A-Za-z]{" + ID + "})\\.([0-9]{1,12})\\.([0-9A-Za-z_-]{43})");

    private final SecretKeySpec key;
    private final RandomGenerator random;

    /**
     * @param key    kept outside the database; another one is derived from it
     * @param random that nobody can foretell
     */
    public PreviewTokens(byte[] key, RandomGenerator random) {
        this.key = new SecretKeySpec(mac(new SecretKeySpec(key, ALGORITHM), PURPOSE.getBytes(UTF_8)), ALGORITHM);
        this.random = random;
    }

    @Override
    public String newId() {
        return TokenText.letters(random, ID);
    }

    @Override
    public String token(Preview preview) {
        long end = preview.until().getEpochSecond();
        return PREFIX + preview.id() + "." + end + "." + signature(preview.id(), end, preview.ref());
    }

    @Override
    public Optional<Claim> read(String token, ItemRef ref) {
        var parts = FORM.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String id = parts.group(1);
        long end = Long.parseLong(parts.group(2));
        boolean ours = MessageDigest.isEqual(signature(id, end, ref).getBytes(US_ASCII), parts.group(3).getBytes(US_ASCII));
        return ours ? Optional.of(new Claim(id, Instant.ofEpochSecond(end))) : Optional.empty();
    }

    private String signature(String id, long end, ItemRef ref) {
        var signed = new ByteArrayOutputStream();
        write(signed, id);
        write(signed, Long.toString(end));
        write(signed, ref.type());
        write(signed, ref.slug());
        write(signed, ref.locale());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, signed.toByteArray()));
    }

    /** With its length before it, so that no two previews are the same bytes. */
    private static void write(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        out.writeBytes(bytes);
    }

    private static byte[] mac(SecretKeySpec key, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
