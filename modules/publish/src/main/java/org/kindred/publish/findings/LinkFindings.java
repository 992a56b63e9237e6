package org.kindred.publish.findings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.link.Elsewhere;
import org.kindred.kernel.link.LinkHealth;
import org.kindred.kernel.link.Visit;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.surroundings.Places;
import org.kindred.publish.surroundings.Surroundings;

/** What was found behind the links of a text that lead out of this site. */
public final class LinkFindings {

    private static final String OVERRULE = " If people do get there, say so of the link under /manage/links.";

    private final String file;
    private final Surroundings surroundings;

    private LinkFindings(String file, Surroundings surroundings) {
        this.file = file;
        this.surroundings = surroundings;
    }

    public static List<Finding> in(SourceFile file, Draft draft, Surroundings surroundings) {
        var findings = new LinkFindings(file.path(), surroundings);
        return located(file, draft).flatMap(link -> findings.of(link.address(), link.place())).toList();
    }

    /** An address, and where a file names it. */
    public record Located(WebAddress address, Place place) {
    }

    /** Where a file leads out of this site. */
    public static Stream<Located> located(SourceFile file, Draft draft) {
        var ofFields = Elsewhere.all(draft.type(), draft.fields()).map(address -> new Located(address, place(file, address)));
        var ofBody = draft.body().outwardLinks().stream()
                .flatMap(link -> WebAddress.of(link.address()).stream().map(address -> new Located(address, link.place())));
        return Stream.concat(ofFields, ofBody);
    }

    /** Where the front matter names it: a DOI is written without its address. */
    private static Place place(SourceFile file, WebAddress address) {
        String text = new String(file.bytes(), UTF_8);
        String doi = address.text().replaceFirst("^https://doi\\.org/", "");
        return Places.of(text, text.contains(address.text()) ? address.text() : text.contains(doi) ? doi : "url:");
    }

    private Stream<Finding> of(WebAddress address, Place place) {
        return surroundings.targets().link(address).stream().flatMap(link -> of(link, place));
    }

    private Stream<Finding> of(WebLink link, Place place) {
        ZoneId zone = surroundings.targets().site().timeZone();
        var health = link.health(surroundings.now(), zone);
        boolean overruled = link.overrule().filter(word -> word.holds(surroundings.now())).isPresent();
        var stands = switch (health.state()) {
            case DEAD -> Optional.of(dead(link, health, overruled, place));
            case BLOCKED -> Optional.of(blocked(link, place));
            case ALIVE, UNCHECKED -> link.standing().failing().filter(since -> !overruled)
                    .map(since -> failing(link, LocalDate.ofInstant(since, zone), place));
        };
        return Stream.of(stands, moved(link, place)).flatMap(Optional::stream);
    }

    private Finding dead(WebLink link, LinkHealth health, boolean overruled, Place place) {
        String why = overruled ? link.overrule().map(word -> word.reason()).orElse("") : reason(link);
        return Finding.warning("web-link-dead", file, place,
                "%s has led nowhere since %s. %s".formatted(link.address(), health.since().map(LocalDate::toString).orElse("?"), why)
                        .strip(),
                "Link to where it is now, or take the link away." + OVERRULE);
    }

    private Finding blocked(WebLink link, Place place) {
        return Finding.info("web-link-blocked", file, place,
                "Nobody lets us see whether %s leads anywhere. %s".formatted(link.address(), reason(link)).strip(),
                "Look for yourself." + OVERRULE);
    }

    private Finding failing(WebLink link, LocalDate since, Place place) {
        return Finding.info("web-link-failing", file, place,
                "%s has not been reached since %s, which may pass. %s".formatted(link.address(), since, reason(link)).strip(),
                "Look for yourself." + OVERRULE);
    }

    private Optional<Finding> moved(WebLink link, Place place) {
        return link.last().flatMap(Visit::movedTo).map(to -> moved(file, place, link.address(), to));
    }

    static Finding moved(String file, Place place, WebAddress address, String to) {
        return Finding.info("web-link-moved", file, place, "%s has moved for good to %s.".formatted(address, to), "Link there: " + to);
    }

    private static String reason(WebLink link) {
        return link.last().map(Visit::reason).orElse("");
    }
}
