package org.kindred.csl.render;

import java.util.List;
import org.kindred.csl.item.CslName;
import org.kindred.csl.locale.Look;
import org.kindred.csl.style.NameStyle;
import org.kindred.csl.text.Initials;
import org.kindred.csl.text.NameParts;
import org.kindred.csl.text.RichText;
import org.kindred.csl.text.Script;

/** Renders one name: its parts, their order and their looks. */
final class NameRenderer {

    private final Setting setting;

    NameRenderer(Setting setting) {
        this.setting = setting;
    }

    /** Whether the family name comes first because the style wants it so. */
    static boolean isInverted(CslName name, NameStyle style, int index) {
        return !name.isLiteral() && !isEastern(name) && style.form().equals("long")
                && (style.nameAsSortOrder().equals("all") || style.nameAsSortOrder().equals("first") && index == 0);
    }

    private static boolean isEastern(CslName name) {
        return Script.isEastAsian(name.family() + name.given());
    }

    /** The name as plain text, for comparing. */
    String plain(CslName name, NameStyle style) {
        return name.isLiteral() ? name.single() : person(name, style, 1, false).plain();
    }

    RichText name(CslName name, NameStyle style, int index, Scope scope) {
        RichText content = name.isLiteral() ? literal(name, style, scope) : person(name, style, index, scope.sorting());
        return style.look().show(content, "");
    }

    private RichText literal(CslName name, NameStyle style, Scope scope) {
        boolean english = setting.locale().language().startsWith("en");
        String text = scope.sorting() && english ? name.single().replaceFirst("(?i)^(the|an?)\\s+", "") : name.single();
        return style.family().show(markup(text), "");
    }

    private RichText markup(String text) {
        return RichText.markup(text, setting.typography());
    }

    private RichText person(CslName name, NameStyle style, int index, boolean sorting) {
        Parts parts = new Parts(name, style, setting);
        if (style.form().equals("short")) {
            return sorting ? sortShort(name) : parts.familyAlone();
        }
        if (isEastern(name)) {
            return RichText.concat(parts.family(), parts.plainGiven());
        }
        if (name.staticOrdering()) {
            return parts.spaced(parts.withParticle(), parts.plainGiven());
        }
        if (sorting) {
            return sortLong(name, parts);
        }
        return isInverted(name, style, index) ? inverted(parts, style) : parts.natural();
    }

    private RichText inverted(Parts parts, NameStyle style) {
        boolean demoted = setting.demotion().equals("display-and-sort");
        RichText family = parts.affixedFamily(demoted ? parts.family() : parts.withParticle());
        RichText given = parts.affixedGiven(
                demoted ? parts.spaced(parts.given(), parts.dropping(), parts.nonDropping())
                        : parts.spaced(parts.given(), parts.dropping()));
        return RichText.join(List.of(family, given, parts.suffix()), style.sortSeparator());
    }

    private RichText sortShort(CslName name) {
        boolean demoted = !setting.demotion().equals("never");
        return RichText.of(demoted ? name.family() : join(name.nonDroppingParticle(), name.family()));
    }

    private RichText sortLong(CslName name, Parts parts) {
        boolean demoted = !setting.demotion().equals("never");
        String family = demoted ? name.family() : join(name.nonDroppingParticle(), name.family());
        String particles = demoted ? join(name.droppingParticle(), name.nonDroppingParticle()) : name.droppingParticle();
        return RichText.of(String.join("\u0000", family, particles, parts.given().plain(), name.suffix()));
    }

    private static String join(String first, String second) {
        return first.isEmpty() ? second : second.isEmpty() ? first : first + " " + second;
    }

    /** The parts of one name with their looks. */
    record Parts(CslName name, NameStyle style, Setting setting) {

        private RichText part(String text, Look look) {
            return text.isEmpty() ? RichText.EMPTY : look.withoutAffixes().show(RichText.markup(text, setting.typography()), "");
        }

        RichText family() {
            return part(name.family(), style.family());
        }

        RichText nonDropping() {
            return part(name.nonDroppingParticle(), style.family());
        }

        RichText dropping() {
            return part(name.droppingParticle(), style.given());
        }

        RichText suffix() {
            return RichText.markup(name.suffix(), setting.typography());
        }

        RichText plainGiven() {
            return affixedGiven(part(name.given(), style.given()));
        }

        RichText given() {
            return part(initialized(), style.given());
        }

        private String initialized() {
            return style.initializeWith().filter(mark -> !name.family().isEmpty())
                    .map(mark -> Initials.of(name.given(), mark, style.initialize(), setting.hyphenatesInitials()))
                    .orElse(name.given());
        }

        RichText withParticle() {
            return particled(nonDropping(), name.nonDroppingParticle(), family());
        }

        private static RichText particled(RichText particle, String text, RichText rest) {
            return NameParts.isJoined(text) ? RichText.concat(particle, rest) : RichText.join(List.of(particle, rest), " ");
        }

        RichText spaced(RichText... parts) {
            return RichText.join(List.of(parts), " ");
        }

        RichText familyAlone() {
            return affixedFamily(withParticle());
        }

        RichText affixedFamily(RichText content) {
            return content.affixed(style.family().prefix(), style.family().suffix());
        }

        RichText affixedGiven(RichText content) {
            return content.affixed(style.given().prefix(), style.given().suffix());
        }

        RichText natural() {
            RichText last = particled(dropping(), name.droppingParticle(), withParticle());
            RichText family = name.commaSuffix() ? RichText.join(List.of(last, suffix()), ", ") : spaced(last, suffix());
            return spaced(affixedGiven(given()), affixedFamily(family));
        }
    }
}
