package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.plugin.referenceparser.Link.Kind;

/** Finds by rule what rules find best: identifiers, addresses, and when an address was looked at. */
final class Links {

    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th|\\.|º|er)?";
    private static final String MONTH = "\\p{L}{3,12}\\.?";
    private static final String DATE = "(?:" + DAY + "\\s+(?:de\\s+)?" + MONTH + ",?\\s+(?:de\\s+)?\\d{4}|" + MONTH + "\\s+" + DAY
            + ",?\\s+\\d{4}|\\d{4},?\\s+"
            + MONTH + "(?:\\s+" + DAY + ")?|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|" + MONTH
            + ",?\\s+\\d{4}|\\d{4})";
    private static final String SEEN = "(?:last\\s+)?(?:date\\s+)?(?:accessed|retrieved|viewed|consulted|cited|visited|checked|consulté|consultée|consultado|acesso|acessado|"
            + "abgerufen|zugriff|geraadpleegd|consultato|citováno|dostęp)(?:\\s+(?:on|le|em|el|am|op|il|at|date|in|:))*:?";

    /** Most references hold no link: a look for what every link has spares them the rules. */
    private static final Pattern HINT = Pattern.compile(
            "[/\\[]|(?i:pmid|pmc|pubmed|is[bs]n|www|arxiv|access|consult|cited|retrieved|viewed|visited|checked|acess|abgerufen|zugriff|geraad|cit|dost)");

    private static final List<Rule> RULES = List.of(
            new Rule(Kind.DOI,
                    "\\[?\\(?(?:\\bdoi\\s*[:=>]?\\s*)?\\bhttps?\\s*:\\s*/\\s*/\\s*(?:dx\\.)?\\s?doi\\.\\s?org/\\s*(10\\.\\d{4,9}/\\s?[^\\s\"“”<>]+)"),
            new Rule(Kind.DOI, "(?:\\bdoi\\b|\\bdoi(?=10\\.))[\\s:=>.]*(?:(?:dx\\.)?doi\\.org/)?\\s*(10\\.\\d{4,9}/\\s?[^\\s\"“”<>]+)"),
            new Rule(Kind.DOI, "(?<![\\w/.])(?:(?:dx\\.)?doi\\.org/)?(10\\.\\d{4,9}/[^\\s\"“”<>]+)"),
            new Rule(Kind.PMCID, "\\b(?:pmcid|pubmed central(?: pmcid)?|pmc)\\s*:?\\s*(PMC\\s?\\d{4,9})\\b|\\b(PMC\\d{4,9})\\b"),
            new Rule(Kind.PMID, "\\b(?:pubmed\\s+)?pmid\\s*:?\\s*(\\d{1,8})\\b|\\bpubmed\\s*:\\s*(\\d{1,8})\\b"),
            new Rule(Kind.ARXIV, "\\barxiv\\s*:\\s*(\\d{4}\\.\\d{4,5}(?:v\\d+)?|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})"),
            new Rule(Kind.ISBN, "\\bisbn(?:-1[03])?\\s*:?\\s*((?:97[89][- ]?)?\\d{1,5}[- ]?\\d{1,7}[- ]?\\d{1,7}[- ]?[\\dXx])\\b"),
            new Rule(Kind.ISSN, "\\b[ep]?-?issn\\s*:?\\s*(\\d{4}-\\d{3}[\\dXx])\\b"),
            new Rule(Kind.ACCESSED, "\\b" + SEEN + "\\s*(" + DATE + ")(?:\\s*,?\\s*(?:from|at|de|von)\\b:?)?"),
            new Rule(Kind.URL, "<?((?:https?|ftp)\\s?:\\s?//\\s?[^\\s\"“”<>]+|(?<![\\w@.])www\\.[^\\s\"“”<>]+)>?"),
            new Rule(Kind.MARK,
                    "\\b(?:(?:also\\s+)?available\\s+(?:online\\s+)?(?:from|at|on|via|through)|retrieved\\s+from|accessed\\s+(?:through|via|at|from)|"
                            + "disponible\\s+(?:en|sur|à|a partir de)|disponível\\s+em|verfügbar\\s+unter|en\\s+ligne\\s+sur|URL)\\s*:?(?=\\s*[<(]?\\s*(?:https?|www|ftp|doi))|"
                            + "\\[\\s*(?:PubMed|CrossRef|Google Scholar|PMC free article|Medline|DOI)\\s*\\]"));

    private Links() {
    }

    /** All links of a text, in their order, none overlapping another. */
    static List<Link> in(String text) {
        if (!HINT.matcher(text).find()) {
            return List.of();
        }
        var found = new ArrayList<Link>();
        RULES.forEach(rule -> rule.find(text, found));
        found.sort(Comparator.comparingInt(Link::start));
        return found;
    }

    /** One pattern; its first group that matched is the value. */
    private record Rule(Kind kind, Pattern pattern) {

        Rule(Kind kind, String pattern) {
            this(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }

        void find(String text, List<Link> found) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                add(text, matcher, found);
            }
        }

        private void add(String text, Matcher matcher, List<Link> found) {
            int start = matcher.start();
            int group = group(matcher);
            int end = kind == Kind.DOI || kind == Kind.URL ? Ends.of(text, matcher.start(group), matcher.end(group)) : matcher.end();
            String value = text.substring(matcher.start(group), Math.min(end, matcher.end(group)));
            if (end > start && found.stream().noneMatch(other -> other.start() < end && start < other.end())) {
                found.add(new Link(kind, start, end, normal(value)));
            }
        }

        private static int group(Matcher matcher) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.start(group) >= 0) {
                    return group;
                }
            }
            return 0;
        }

        private String normal(String value) {
            return switch (kind) {
                case DOI, URL, PMCID -> value.replaceAll("\\s", "");
                default -> value;
            };
        }
    }

    /** Where an address in running text ends: before the full stop, and before a bracket that it did not open. */
    private static final class Ends {
        static int of(String text, int from, int to) {
            int end = to;
            while (end > from && isLeftOut(text, from, end)) {
                end--;
            }
            return end;
        }

        private static boolean isLeftOut(String text, int from, int end) {
            char last = text.charAt(end - 1);
            return ".,;:'\u2019\u201d\u00bb".indexOf(last) >= 0 || Signs.isClosing(last) && !opened(text, from, end, last);
        }

        private static boolean opened(String text, int from, int end, char closing) {
            char opening = closing == ')' ? '(' : closing == ']' ? '[' : '{';
            return count(text, from, end, opening) >= count(text, from, end, closing);
        }

        private static long count(String text, int from, int end, char sign) {
            return text.substring(from, end).chars().filter(c -> c == sign).count();
        }
    }
}
