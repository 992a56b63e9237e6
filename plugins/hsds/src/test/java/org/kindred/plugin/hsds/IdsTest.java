package org.kindred.plugin.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemKey;
import org.kindred.plugin.hsds.directory.Ids;

/** Ids are UUIDs of version 5, and stay the same. */
class IdsTest {

    /** The example of RFC 9562, A.4. */
    @Test
    void areMadeAsRfc9562Has() {
        var dns = new Ids(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));
        assertEquals(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"), dns.of("www.example.com"));
    }

    @Test
    void ofAPublisherStayTheSameAndOfTwoDiffer() {
        var ids = Ids.of(Service.SITE);
        var key = new ItemKey("forum", "cups");
        assertEquals(UUID.fromString("0858065b-04fd-5bdc-a96b-7a643f634346"), ids.service(key));
        assertEquals(5, ids.service(key).version());
        assertEquals(2, ids.service(key).variant());
        assertNotEquals(ids.service(key), ids.service(new ItemKey("helpline", "cups")));
        assertNotEquals(ids.service(key), Ids.of(org.kindred.kernel.site.Site.UNNAMED).service(key));
    }
}
