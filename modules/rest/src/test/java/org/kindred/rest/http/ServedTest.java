package org.kindred.rest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ServedTest {

    private static final Answer LARGE = answer("{\"data\":\"" + "peers talk with peers ".repeat(200) + "\"}");
    private static final Answer SMALL = answer("{\"data\":[]}");

    private final Served large = new Served(LARGE, "/api/v1/articles/peers?");

    @Test
    void namesItsBytesByAStrongEntityTagForEachCoding() {
        assertEquals(24, etag(reply(large)).length());
        assertTrue(etag(reply(large, "Accept-Encoding", "gzip")).endsWith("-gzip\""));
        assertTrue(etag(reply(large, "Accept-Encoding", "br")).endsWith("-br\""));
    }

    @Test
    void hasAnotherEntityTagAtAnotherAddressInAnotherFormAndForOtherBytes() {
        var tags = java.util.Set.of(etag(reply(large)), etag(reply(new Served(LARGE, "/api/v1/articles/peers?locale=en"))),
                etag(reply(new Served(SMALL, "/api/v1/articles/peers?"))),
                etag(reply(
                        new Served(Answer.of(Representation.MARKDOWN, LARGE.bytes(), Dependencies.UNKNOWN), "/api/v1/articles/peers?"))));

        assertEquals(4, tags.size());
        assertEquals(etag(reply(large)), etag(reply(new Served(LARGE, "/api/v1/articles/peers?"))));
    }

    @Test
    void isUnchangedForWhoeverHasTheSameBytesInTheSameCoding() {
        String tag = etag(reply(large));
        for (String noneMatch : new String[] {tag, "W/" + tag, "\"x\", " + tag, tag + " , \"y\"", "*"}) {
            assertEquals(304, reply(large, "If-None-Match", noneMatch, "Cache-Control", "no-cache").status(), noneMatch);
        }
        assertEquals(200, reply(large, "If-None-Match", tag, "Accept-Encoding", "gzip").status());
        assertEquals(200, reply(large, "If-None-Match", tag.replace("\"", "")).status());
        assertEquals(200, reply(large, "If-None-Match", "\"a" + tag.substring(1)).status());
    }

    @Test
    void repeatsItsValidatorsWhereItIsUnchanged() {
        var reply = reply(large, "If-None-Match", etag(reply(large)));

        assertEquals(etag(reply(large)), etag(reply));
        assertEquals("Accept, Accept-Encoding", header(reply, "Vary"));
        assertEquals("", header(reply, "Content-Length"));
        assertEquals(0, reply.body().length);
    }

    @Test
    void goesByTheDateOnlyWhereNoEntityTagIsSent() {
        assertEquals(304, reply(large, "If-Modified-Since", "Mon, 05 Jan 2026 09:00:00 GMT").status());
        assertEquals(304, reply(large, "If-Modified-Since", "Tue, 06 Jan 2026 09:00:00 GMT").status());
        assertEquals(200, reply(large, "If-Modified-Since", "Mon, 05 Jan 2026 08:59:59 GMT").status());
        assertEquals(200, reply(large, "If-Modified-Since", "yesterday").status());
        assertEquals(200, reply(large, "If-Modified-Since", "Tue, 06 Jan 2026 09:00:00 GMT", "If-None-Match", "\"x\"").status());
    }

    @Test
    void comesCompressedAsTheClientLikesBest() throws IOException {
        assertEquals("br", coding("gzip, deflate, br, zstd"));
        assertEquals("gzip", coding("gzip"));
        assertEquals("gzip", coding("gzip;q=1.0, br;q=0.5"));
        assertEquals("gzip", coding("GZIP"));
        assertEquals("br", coding("*"));
        assertEquals("", coding("br;q=0, gzip;q=0"));
        assertEquals("", coding("identity, br;q=0.5"));
        assertEquals("", coding("deflate"));
        assertEquals("", coding(""));

        var gzip = reply(large, "Accept-Encoding", "gzip");
        assertArrayEquals(LARGE.bytes(), new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes());
        assertArrayEquals(LARGE.bytes(), Decoder.decompress(reply(large, "Accept-Encoding", "br").body()).getDecompressedData());
        assertEquals(String.valueOf(gzip.body().length), header(gzip, "Content-Length"));
    }

    @Test
    void isCompressedOnce() {
        int before = large.weight();
        byte[] first = reply(large, "Accept-Encoding", "br").body();

        assertSame(first, reply(large, "Accept-Encoding", "br").body());
        assertEquals(before + first.length, large.weight());
    }

    @Test
    void isLeftAsItIsWhereItIsTiny() {
        assertEquals("", header(reply(new Served(SMALL, "/x"), "Accept-Encoding", "br, gzip"), "Content-Encoding"));
        assertEquals("", header(reply(new Served(SMALL, "/x")), "Content-Encoding"));
    }

    @Test
    void isCompressedEvenThenForWhoeverTakesNothingElse() {
        assertEquals("gzip", header(reply(new Served(SMALL, "/x"), "Accept-Encoding", "gzip, identity;q=0"), "Content-Encoding"));
        assertEquals("br", header(reply(new Served(SMALL, "/x"), "Accept-Encoding", "br, *;q=0"), "Content-Encoding"));
        assertEquals("", header(reply(new Served(SMALL, "/x"), "Accept-Encoding", "br, identity, *;q=0"), "Content-Encoding"));
    }

    @Test
    void saysWhatTheAnswerDependsOnAndItsLanguage() {
        assertEquals("Accept, Accept-Encoding", header(reply(large), "Vary"));
        assertEquals("Accept-Encoding", header(reply(new Served(LARGE.ofSuffix(), "/x")), "Vary"));
        assertEquals("es", header(reply(new Served(LARGE.in("es"), "/x")), "Content-Language"));
        assertNotEquals("", header(reply(large), "Last-Modified"));
        assertFalse(header(reply(large), "ETag").startsWith("W/"));
    }

    private String coding(String accepted) {
        return header(reply(large, "Accept-Encoding", accepted), "Content-Encoding");
    }

    private static Answer answer(String json) {
        return Answer.json(json.getBytes(UTF_8), Dependencies.UNKNOWN).modifiedAt(Instant.parse("2026-01-05T09:00:00.7Z"));
    }

    private static Reply reply(Served served, String... headers) {
        var sent = new java.util.HashMap<String, String>();
        for (int i = 0; i < headers.length; i += 2) {
            sent.put(headers[i], headers[i + 1]);
        }
        return served.reply(Map.copyOf(sent)::get);
    }

    private static String etag(Reply reply) {
        return header(reply, "ETag");
    }

    private static String header(Reply reply, String name) {
        return reply.headers().stream().filter(header -> header.name().equals(name)).map(Header::value).findFirst().orElse("");
    }
}
