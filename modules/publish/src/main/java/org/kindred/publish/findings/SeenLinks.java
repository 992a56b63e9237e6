package org.kindred.publish.findings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.link.Visit;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.value.Written.Place;

/**
 * What one look at the links of a folder came to. One look cannot tell that a link is dead, as that takes failures on several days; so it has a
 * rule of its own.
 *
 * @param visits by address
 */
public record SeenLinks(Map<WebAddress, Visit> visits) {

    /** Nothing was looked at. */
    public static final SeenLinks NONE = new SeenLinks(Map.of());

    /** What is to be said of the links of a file. */
    public List<Finding> in(SourceFile file, Draft draft) {
        return visits.isEmpty() ? List.of() : LinkFindings.located(file, draft)
                .flatMap(link -> Optional.ofNullable(visits.get(link.address())).stream()
                        .flatMap(visit -> of(file.path(), link.place(), link.address(), visit)))
                .toList();
    }

    private static Stream<Finding> of(String file, Place place, WebAddress address, Visit visit) {
        var stands = switch (visit.verdict().sign()) {
            case DEAD -> Stream.of(Finding.warning("web-link-broken", file, place,
                    "%s leads nowhere. %s".formatted(address, visit.reason()).strip(),
                    "Link to where it is now. If it was there a short while ago, look again on another day."));
            case BLOCKED -> Stream.of(Finding.info("web-link-blocked", file, place,
                    "Nobody lets us see whether %s leads anywhere. %s".formatted(address, visit.reason()).strip(), "Look for yourself."));
            case ALIVE, UNCHECKED -> Stream.<Finding>of();
        };
        return Stream.concat(stands, visit.movedTo().map(to -> LinkFindings.moved(file, place, address, to)).stream());
    }
}
