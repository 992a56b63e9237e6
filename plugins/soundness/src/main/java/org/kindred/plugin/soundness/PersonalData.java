package org.kindred.plugin.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Letters;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.content.Severity;

/**
 * Private persons are not given away: their telephone numbers, their addresses of e-mail, numbers of identity cards. Numbers of organisations
 * may stand anywhere; so a number counts as somebody's own in a tip, as that of a mobile telephone, or where the words around it say so.
 */
final class PersonalData implements ContentCheck {

    static final Rule PERSONAL = new Rule("personal-data", Severity.WARNING,
            new Phrase("No private person is given away", "No se delata a ninguna persona privada"),
            new Phrase("What stands on a page is copied and kept; a person can be called, followed or robbed because of it.",
                    "Lo que está en una página se copia y se guarda; por ello pueden llamar, seguir o robar a alguien."),
            new Phrase("Take it out, or give the contact of an organisation that has agreed to it.",
                    "Quítelo, o dé el contacto de una organización que esté de acuerdo."));

    private static final Pattern EMAIL = Pattern
            .compile("[\\p{L}\\d._%+-]{1,64}@([\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,4}\\.\\p{L}{2,})");
    /** Who has an address there is a person. */
    private static final Set<String> PRIVATE = Set.of("gmail.com", "googlemail.com", "hotmail.com", "hotmail.es", "hotmail.co.uk",
            "outlook.com",
            "outlook.es", "live.com", "live.co.uk", "msn.com", "yahoo.com", "yahoo.es", "yahoo.co.uk", "ymail.com", "icloud.com", "me.com",
            "mac.com", "aol.com", "proton.me", "protonmail.com", "gmx.de", "gmx.net", "web.de", "t-online.de", "orange.fr", "free.fr",
            "btinternet.com", "sky.com", "virginmedia.com", "comcast.net", "telefonica.net", "terra.es");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\d.,/=_#-])(?:\\+\\d{1,3}[ .-]?)?(?:\\(\\d{1,5}\\)[ .-]?)?\\d{2,5}(?:[ .-]?\\d{2,4}){1,4}(?![\\p{L}\\d%/]|[.,]\\d)");
    /** Free numbers and short ones are those of services; what looks like dates, years and sums is none. */
    private static final Pattern SERVICE = Pattern.compile(
            "(?:\\+?1[ .-]?)?\\(?8(?:00|88|77|66|55|44|33)\\)?.*|0800.*|0808.*|116.*|900.*|13\\d{2,4}|1300.*|1800.*|0300.*|0345.*|0845.*|844.*");
    private static final Pattern NO_PHONE = Pattern.compile(
            "(?:1[5-9]|20)\\d\\d[ .–-]+(?:1[5-9]|20)?\\d\\d(?:[ .-]\\d\\d)?|\\d{1,2}[ .-]\\d{1,2}[ .-]\\d{2,4}|\\d{1,3}(?:[ .]000)+");
    private static final Pattern MOBILE = Pattern
            .compile("(?:\\+44[ .-]?|0)7[1-9]\\d.*|(?:\\+34[ .-]?)[67].*|[67]\\d\\d[ .-]?\\d{2,3}[ .-]?\\d{2,3}(?:[ .-]?\\d{2,3})?");
    private static final Pattern OWN = Pattern.compile(
            "(?iu)\\b(?:(?:call|ring|text|phone|reach|contact|message|whatsapp) (?:me|him|her)|my (?:own )?(?:phone |mobile |cell |home )?number|"
                    + "(?:his|her) (?:own )?(?:phone |mobile |cell |home )?number|ll[áa]m(?:ame|eme|enme|adme)|mi (?:número|teléfono|móvil)|escr[íi]b(?:eme|ame)|su móvil)\\b");
    private static final Pattern SOCIAL_SECURITY = Pattern.compile("(?<![\\d-])(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\d-])");
    private static final Pattern DNI = Pattern.compile("(?<![\\p{L}\\d])(\\d{8})[- ]?([A-HJ-NP-TV-Z])(?![\\p{L}\\d])");
    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final int LEAST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;

    @Override
    public List<Rule> rules() {
        return List.of(PERSONAL);
    }

    @Override
    public List<Notice> look(Subject subject) {
        var notices = new ArrayList<Notice>();
        for (TextBlock block : subject.text().blocks()) {
            if (block.kind() != TextBlock.Kind.CODE) {
                emails(block, notices);
                numbers(block, subject.language(), notices);
            }
        }
        return notices;
    }

    private static void emails(TextBlock block, List<Notice> notices) {
        if (block.text().indexOf('@') >= 0) {
            Matcher email = EMAIL.matcher(block.text());
            while (email.find()) {
                if (PRIVATE.contains(email.group(1).toLowerCase(Locale.ROOT))) {
                    tell(block, email, new Phrase("“%s” looks like the e-mail of a private person.",
                            "«%s» parece el correo de una persona privada."), notices);
                }
            }
        }
    }

    private static void numbers(TextBlock block, String language, List<Notice> notices) {
        if (!hasManyDigits(block.text())) {
            return;
        }
        cards(block, notices);
        boolean own = block.inside().contains(TextBlock.Inside.TIP) || OWN.matcher(block.text()).find();
        Matcher phone = PHONE.matcher(block.text());
        while (phone.find()) {
            long digits = phone.group().chars().filter(Character::isDigit).count();
            if (digits >= LEAST_DIGITS && digits <= MOST_DIGITS && !SERVICE.matcher(phone.group()).matches()
                    && !NO_PHONE.matcher(phone.group()).matches() && !SOCIAL_SECURITY.matcher(phone.group()).matches()
                    && (own || isMobile(phone.group(), language))) {
                tell(block, phone, new Phrase("“%s” looks like the telephone number of a private person.",
                        "«%s» parece el teléfono de una persona privada."), notices);
            }
        }
    }

    private static boolean hasManyDigits(String text) {
        int digits = 0;
        for (int at = 0; at < text.length() && digits < LEAST_DIGITS; at++) {
            digits += Letters.isDigit(text.charAt(at)) ? 1 : 0;
        }
        return digits == LEAST_DIGITS;
    }

    /** Without a prefix, only in Spain. */
    private static boolean isMobile(String number, String language) {
        return (language.equals("es") || !number.matches("[67].*")) && MOBILE.matcher(number).matches();
    }

    private static void cards(TextBlock block, List<Notice> notices) {
        Matcher number = SOCIAL_SECURITY.matcher(block.text());
        while (number.find()) {
            tell(block, number, new Phrase("“%s” looks like somebody's social security number.",
                    "«%s» parece el número de la seguridad social de alguien."), notices);
        }
        Matcher dni = DNI.matcher(block.text());
        while (dni.find()) {
            if (DNI_LETTERS.charAt(Integer.parseInt(dni.group(1)) % DNI_LETTERS.length()) == dni.group(2).charAt(0)) {
                tell(block, dni, new Phrase("“%s” looks like the number of somebody's identity card.",
                        "«%s» parece el DNI de alguien."), notices);
            }
        }
    }

    private static void tell(TextBlock block, Matcher found, Phrase message, List<Notice> notices) {
        notices.add(new Notice(PERSONAL, block.at(found.start()), message.with(found.group().strip())));
    }
}
