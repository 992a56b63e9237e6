package org.kindred.security.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.preview.Preview;
import org.kindred.kernel.preview.PreviewSigning.Claim;

class PreviewTokensTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final ItemRef REF = new ItemRef("article", "a", "en");
    private static final Instant END = Instant.parse("2026-03-01T12:00:00Z");

    private final PreviewTokens tokens = new PreviewTokens(KEY, new SecureRandom());
    private final Preview preview = preview(REF, END);

    private Preview preview(ItemRef ref, Instant until) {
        return new Preview(tokens.newId(), ref, Instant.EPOCH, "ed", until, Optional.empty());
    }

    private Optional<Claim> read(String token) {
        return tokens.read(token, REF);
    }

    @Test
    void aTokenSaysWhichPreviewItIsAndWhenThatEnds() {
        assertEquals(Optional.of(new Claim(preview.id(), END)), read(tokens.token(preview)));
        assertEquals(tokens.token(preview), tokens.token(preview));
    }

    @Test
    void aTokenStandsInAnAddressAsItIs() {
        assertTrue(tokens.token(preview).matches("kdp_[0-9A-Za-z]{20}\\.1772366400\\.[0-9A-Za-z_-]{43}"), tokens.token(preview));
    }

    @Test
    void aTokenIsGoodForItsOwnItemInItsOwnLocaleAlone() {
        for (var other : List.of(new ItemRef("guide", "a", "en"), new ItemRef("article", "b", "en"), new ItemRef("article", "a", "es"),
                new ItemRef("article", "a", "e"), new ItemRef("articl", "ea", "en"))) {
            assertEquals(Optional.empty(), tokens.read(tokens.token(preview), other), other.toString());
        }
    }

    @Test
    void noLetterOfATokenCanBeChanged() {
        String token = tokens.token(preview);
        for (int i = 0; i < token.length(); i++) {
            String changed = token.substring(0, i) + (token.charAt(i) == '3' ? '4' : '3') + token.substring(i + 1);
            assertTrue(read(changed).isEmpty() || changed.equals(token), changed);
        }
        assertTrue(read(token.substring(0, token.length() - 1)).isEmpty());
        assertTrue(read(token + "A").isEmpty());
        assertTrue(read("").isEmpty());
        assertTrue(read("kdp_" + "é".repeat(70)).isEmpty());
    }

    @Test
    void aTokenEndsWhenItSaysAndTheTimeCannotBePutOff() {
        String longer = tokens.token(preview).replace("1772366400", "1872366400");
        assertEquals(Optional.empty(), read(longer));
    }

    @Test
    void anotherKeySignsOtherwise() {
        var others = new PreviewTokens("another key of thirty-two letters".getBytes(UTF_8), new SecureRandom());
        assertNotEquals(tokens.token(preview), others.token(preview));
        assertEquals(Optional.empty(), others.read(tokens.token(preview), REF));
        assertFalse(tokens.token(preview).contains(new String(KEY, UTF_8)));
    }

    @Test
    void noTwoIdsAreTheSame() {
        assertEquals(1000, java.util.stream.Stream.generate(tokens::newId).limit(1000).distinct().count());
    }
}
