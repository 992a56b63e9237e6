package org.kindred.security.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenTextTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void aTokenIsKnownByItsForm() {
        String token = TokenText.make(RANDOM);

        assertTrue(token.matches("kdr_[0-9A-Za-z]{36}"), token);
        assertTrue(TokenText.isWhole(token), token);
    }

    @Test
    void aTokenThatWasCutOrMistypedIsNotWhole() {
        String token = TokenText.make(RANDOM);

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'x' ? 'y' : 'x';
            assertFalse(TokenText.isWhole(token.substring(0, i)), token);
            assertFalse(TokenText.isWhole(token.substring(0, i) + other + token.substring(i + 1)), token);
        }
        assertFalse(TokenText.isWhole(token + "0"));
        assertFalse(TokenText.isWhole(" " + token.substring(1)));
    }

    @Test
    void theCheckIsTheCrc32OfAllThatStandsBeforeInBase62() {
        String token = TokenText.make(new Random(1));
        var crc = new java.util.zip.CRC32();
        crc.update(token.substring(0, 34).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        long read = 0;
        for (char digit : token.substring(34).toCharArray()) {
            read = read * 62 + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".indexOf(digit);
        }

        assertEquals(crc.getValue(), read);
    }

    @Test
    void noTwoAreTheSame() {
        var made = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            assertTrue(made.add(TokenText.make(RANDOM)));
        }
    }

    @Test
    void itsDigestIsSha256() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", TokenText.digest("abc"));
        assertTrue(TokenText.same(TokenText.digest("abc"), TokenText.digest("abc")));
        assertFalse(TokenText.same(TokenText.digest("abc"), TokenText.digest("abd")));
    }
}
