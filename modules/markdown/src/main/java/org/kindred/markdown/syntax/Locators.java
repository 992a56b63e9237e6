package org.kindred.markdown.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands behind a citation's key: {@code , pp. 508-510 and elsewhere}. */
final class Locators {

    /** CSL's name of the locator's kind, the locator, and the words after it; each {@code ""} where absent. */
    record Locator(String label, String locator, String suffix) {
    }

    private static final Map<String, String> LABELS = labels("""
            page p. pp. page pages
            chapter chap. chaps. ch. chapter chapters
            section sec. secs. § §§ section sections
            figure fig. figs. figure figures
            volume vol. vols. volume volumes
            table tab. tabs. table tables
            paragraph para. paras. ¶ ¶¶ paragraph paragraphs
            part pt. pts. part parts
            line l. ll. line lines
            note n. nn. note notes
            issue no. nos. issue issues
            book bk. bks. book books
            column col. cols. column columns
            folio fol. fols. folio folios
            appendix app. apps. appendix appendices
            equation eq. eqs. equation equations
            article-locator art. arts. article articles
            supplement supp. supps. supplement supplements
            opus op. opp. opus
            sub-verbo s.v. s.vv.
            verse v. vv. verse verses
            """);
    private static final String UNIT = "(?:[A-Za-z]?\\d[\\w.:/]*+|[ivxlcdmIVXLCDM]++\\b)";
    private static final String RANGE = UNIT + "(?:\\s*+[-–—]{1,3}\\s*+" + UNIT + ")?";
    private static final String VALUE = "(?<value>" + RANGE + "(?:\\s*+[,&]\\s*+" + RANGE + ")*)";
    private static final String LABEL = "(?<label>[§¶]{1,2}|[A-Za-z][a-z.]{0,12})";
    private static final List<Pattern> WAYS = List.of(Pattern.compile("\\{(?:" + LABEL + "\\s)?(?<value>[^{}]*)\\}"),
            Pattern.compile(LABEL + "\\s*+" + VALUE), Pattern.compile("(?<label>)" + VALUE));
    private static final Pattern LEADING = Pattern.compile("[,\\s]*+");

    private Locators() {
    }

    /** Reads the text behind a key. */
    static Locator read(String text) {
        Matcher leading = LEADING.matcher(text);
        int from = leading.lookingAt() ? leading.end() : 0;
        for (Pattern way : WAYS) {
            Matcher found = way.matcher(text).region(from, text.length());
            if (found.lookingAt() && isLabel(found.group("label"))) {
                return located(found, text);
            }
        }
        return new Locator("", "", text.strip().isEmpty() ? "" : text.stripTrailing());
    }

    private static Locator located(Matcher found, String text) {
        String label = Optional.ofNullable(found.group("label")).filter(word -> !word.isEmpty()).map(Locators::label).orElse("page");
        String value = found.group("value").strip();
        String rest = text.substring(found.end());
        boolean dotted = value.endsWith(".") && !rest.isBlank();
        String locator = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
        return new Locator(label, locator, ((dotted ? "." : "") + rest).stripTrailing());
    }

    private static boolean isLabel(@org.jspecify.annotations.Nullable String word) {
        return word == null || word.isEmpty() || LABELS.containsKey(word.toLowerCase(Locale.ROOT))
                || LABELS.containsKey(word.toLowerCase(Locale.ROOT) + ".");
    }

    private static String label(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return LABELS.getOrDefault(lower, LABELS.getOrDefault(lower + ".", "page"));
    }

    private static Map<String, String> labels(String table) {
        Map<String, String> labels = new HashMap<>();
        table.lines().map(line -> line.split(" ")).forEach(words -> {
            for (int i = 1; i < words.length; i++) {
                labels.put(words[i], words[0]);
            }
        });
        return labels;
    }
}
