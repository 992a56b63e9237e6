package org.kindred.webhooks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;
import org.kindred.kernel.webhook.Subscription;

/** Looks at what somebody wants to hear of, before it is kept. */
final class Wanted {

    private static final Duration LOOKUP = Duration.ofSeconds(5);

    private final Ports ports;

    Wanted(Ports ports) {
        this.ports = ports;
    }

    /**
     * The same, its locales spelled as the site spells them.
     *
     * @throws InvalidRequest with all that is wrong, by pointers
     */
    Subscription checked(Subscription wanted) {
        var faults = new ArrayList<Fault>();
        ports.outgoing().objection(wanted.url(), LOOKUP).ifPresent(objection -> faults.add(new Fault("#/url", objection)));
        for (int i = 0; i < wanted.events().size(); i++) {
            event(wanted.events().get(i), "#/events/" + i, faults);
        }
        if (wanted.events().isEmpty()) {
            faults.add(new Fault("#/events", "at least one; [\"*\"] is every event"));
        }
        var locales = new ArrayList<String>();
        for (int i = 0; i < wanted.locales().size(); i++) {
            locales.add(locale(wanted.locales().get(i), "#/locales/" + i, faults));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest("invalid-value", "The webhook cannot be so.", faults);
        }
        return new Subscription(wanted.url(), wanted.description(), wanted.enabled(), wanted.events(), locales, wanted.payload());
    }

    private String locale(String tag, String pointer, List<Fault> faults) {
        var site = ports.site().get();
        return site.locale(tag).orElseGet(() -> {
            faults.add(new Fault(pointer, "the site is not in that language; it is in " + String.join(", ", site.locales())));
            return tag;
        });
    }

    private void event(String pattern, String pointer, List<Fault> faults) {
        int dot = pattern.indexOf('.');
        var types = ports.types().all().stream().map(type -> type.name()).sorted().toList();
        var kinds = Stream.of(Change.Kind.values()).map(Change.Kind::word).toList();
        boolean fits = pattern.equals(Subscription.EVERYTHING)
                || dot > 0 && isOneOf(pattern.substring(0, dot), types) && isOneOf(pattern.substring(dot + 1), kinds);
        if (!fits) {
            faults.add(new Fault(pointer,
                    "an event is *, or a type and a kind of change with a dot between, each of which may be *: types are "
                            + String.join(", ", types) + "; kinds are " + String.join(", ", kinds)));
        }
    }

    private static boolean isOneOf(String part, List<String> words) {
        return part.equals("*") || words.contains(part);
    }
}
