package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes up works to be cited, by a seed. Those held back are made of titles, names and journals that no training sees. */
final class Works {

    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October",
            "November", "December");
    private static final String QUOTES = "[\\s\"'“”‘’«»„‟.,:;]+";

    private final Random random;
    private final boolean heldBack;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final List<Journals.Journal> journals;

    Works(long seed, boolean heldBack) {
        this.random = new Random(seed);
        this.heldBack = heldBack;
        this.journals = Journals.all().stream().filter(journal -> isMine(journal.title())).toList();
        lists.put("tagged-title", tagged("title"));
        lists.put("tagged-publisher", tagged("publisher"));
        lists.put("tagged-location", tagged("location"));
        lists.put("tagged-book", tagged("container-title"));
    }

    /** A person, as far as references name them. */
    record Person(String family, List<String> givens) {

        String initials(String after, String between) {
            return givens.stream().map(given -> initial(given, after)).collect(Collectors.joining(between));
        }

        private static String initial(String given, String after) {
            int hyphen = given.indexOf('-');
            return given.charAt(0) + after + (hyphen > 0 && !after.isEmpty() ? "-" + given.charAt(hyphen + 1) + after : "");
        }

        String given() {
            return givens.get(0) + (givens.size() > 1 ? " " + givens.get(1).charAt(0) + "." : "");
        }
    }

    private boolean isMine(String text) {
        return (Long.remainderUnsigned(Hash.of(text, 0, text.length()), 10) == 9) == heldBack;
    }

    private List<String> tagged(String tag) {
        var from = heldBack ? TaggedReferences.heldBack() : TaggedReferences.toLearnFrom();
        return from.stream().map(reference -> reference.first(tag)).map(text -> text.replaceAll("^(?i:in:?\\s)|^[\\s(]+|\\s*[(\\[].*$", ""))
                .map(text -> text.replaceAll("^" + QUOTES + "|" + QUOTES + "$", "")).filter(text -> text.length() > 3).toList();
    }

    /** One of a list; of a list too short to be divided, any. */
    String pick(String list) {
        return of(lists.computeIfAbsent(list, name -> {
            var all = MadeUp.list(name);
            var mine = all.stream().filter(this::isMine).toList();
            return mine.size() < 3 ? all : mine;
        }));
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String either(String... options) {
        return options[random.nextInt(options.length)];
    }

    int number(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean often(double share) {
        return random.nextDouble() < share;
    }

    Journals.Journal journal() {
        return of(journals);
    }

    Person person() {
        var givens = new ArrayList<String>();
        int count = often(0.45) ? 2 : often(0.08) ? 3 : 1;
        for (int i = 0; i < count; i++) {
            givens.add(pick("given"));
        }
        return new Person(pick("family"), givens);
    }

    List<Person> people() {
        int count = often(0.2) ? 1 : often(0.6) ? number(2, 4) : number(4, 9);
        var people = new ArrayList<Person>();
        for (int i = 0; i < count; i++) {
            people.add(person());
        }
        return people;
    }

    /** Of an article: a real one, or one made up of the words of medicine. */
    String title() {
        return often(0.5) ? pick("tagged-title") : made();
    }

    private String made() {
        String effect = pick("effect");
        String what = pick("what");
        String who = pick("who");
        String title = switch (number(0, 8)) {
            case 0 -> "Effect of " + what + " on " + effect + " in " + who;
            case 1 -> what + " for " + who;
            case 2 -> "Effectiveness of " + what + " versus " + pick("what") + " for " + effect;
            case 3 -> effect + " and " + pick("effect") + " among " + who;
            case 4 -> "Does " + what + " improve " + effect + "?";
            case 5 -> "The role of " + what + " in " + effect + " of " + who;
            case 6 -> what + ", " + effect + ", and " + pick("effect") + " in " + who;
            case 7 -> who + " and " + what;
            default -> "Association between " + effect + " and " + pick("effect");
        };
        String design = often(0.5) ? (title.endsWith("?") ? " " : ": ") + capital(pick("design"), often(0.5))
                : often(0.1) ? ". " + capital(pick("design"), true) : "";
        return capital(title + design, true);
    }

    String book() {
        return often(0.3) ? pick("tagged-title")
                : often(0.3) ? pick("tagged-book") : pick("book") + (often(0.2) ? ": " + capital(pick("what"), true) : "");
    }

    /** Of a report or guideline. */
    String report() {
        return often(0.25) ? title() : capital(switch (number(0, 6)) {
            case 0 -> pick("condition") + ": " + either("prevention and management", "diagnosis and management", "assessment and treatment",
                    "recognition and referral");
            case 1 -> pick("condition") + " in " + either("adults", "children and young people", "over 16s", "primary care", "pregnancy")
                    + ": "
                    + either("management", "treatment and management", "recognition, assessment and treatment");
            case 2 -> pick("area") + ": " + either("a review of the evidence", "progress and challenges", "a framework for action",
                    "annual report " + year(), "global status report");
            case 3 -> either("Guidelines for ", "Guideline on ", "Guidelines on ", "Standards of care for ", "Consensus statement on ")
                    + pick("condition");
            case 4 -> either("National strategy for ", "Improving ", "The state of ", "Facing ") + pick("area");
            case 5 -> pick("area") + " " + either("report", "statistics", "strategy", "action plan", "survey") + ", " + year()
                    + (often(0.5) ? ": " + pick("what") : "");
            default -> pick("condition") + " and " + pick("area");
        }, true);
    }

    /** Of a page on the web or an article in a newspaper. */
    String page() {
        return often(0.3) ? report() : capital(switch (number(0, 6)) {
            case 0 -> pick("condition");
            case 1 -> either("About ", "What is ", "Living with ", "Coping with ", "Facts about ") + pick("condition")
                    + (often(0.3) ? "?" : "");
            case 2 ->
                    pick("condition") + ": " + either("symptoms and causes", "key facts", "overview", "what you need to know", "treatment");
            case 3 -> "How " + pick("what") + " " + either("can help", "works", "changed my life", "saves money");
            case 4 -> pick("what") + " " + either("may help ", "cuts deaths of ", "fails ", "linked to better health of ") + pick("who")
                    + either("", ", study finds", ", doctors say");
            case 5 -> either("Support for ", "Help for ", "Advice for ") + pick("who");
            default -> pick("area") + " " + either("data and statistics", "fact sheet", "online groups", "at a glance");
        }, true);
    }

    String publisher() {
        return often(0.5) ? pick("publisher") : pick("tagged-publisher");
    }

    String place() {
        return often(0.5) ? pick("place") : pick("tagged-location");
    }

    static String capital(String text, boolean really) {
        return really ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
    }

    /** As headlines are written. */
    static String headline(String text) {
        var out = new StringBuilder();
        for (String word : text.split(" ")) {
            boolean small = !out.isEmpty() && word.matches("(?:of|on|in|for|and|a|an|the|with|to|among|by|from|versus)");
            out.append(out.isEmpty() ? "" : " ").append(capital(word, !small && !word.isEmpty()));
        }
        return out.toString();
    }

    int year() {
        return often(0.8) ? number(1995, 2025) : number(1950, 1994);
    }

    String month() {
        return of(MONTHS);
    }

    String shortMonth() {
        return month().substring(0, 3);
    }

    String volume() {
        return String.valueOf(often(0.7) ? number(1, 60) : number(61, 480));
    }

    String issue() {
        return often(0.08) ? String.valueOf(number(100, 9999))
                : often(0.9) ? String.valueOf(number(1, 12))
                        : often(0.4) ? number(1, 5) + "-" + number(6, 9) : often(0.5) ? number(1, 4) + " Suppl " + number(1, 3)
                                : "Pt " + number(1, 3);
    }

    /** A range of pages, its end shortened or not, or the number of an article. */
    String pages(String dash, boolean shortened) {
        if (often(0.12)) {
            return either("e", "e", "l", "m", "") + number(100, 99999);
        }
        String letter = often(0.04) ? either("S", "A", "CR") : "";
        int from = number(1, often(0.8) ? 999 : 3200);
        int to = from + number(1, 22);
        return letter + from + dash + letter + (shortened ? shortened(from, to) : String.valueOf(to));
    }

    private static String shortened(int from, int to) {
        String first = String.valueOf(from);
        String last = String.valueOf(to);
        int same = 0;
        while (first.length() == last.length() && same < last.length() - 1 && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        return last.substring(same);
    }

    String doi() {
        return "10." + either("1016", "1056", "1001", "1136", "1371", "2196", "7326", "1111", "1186", "3390") + "/"
                + either("j." + either("pec", "socscimed", "jad", "amepre") + "." + year() + "." + number(10, 12) + ".0" + number(10, 99),
                        "jama." + year() + "." + number(100, 9999),
                        "bmj.c" + number(1000, 9999), "s12916-0" + number(10, 20) + "-" + number(1000, 9999) + "-" + number(0, 9),
                        "NEJMoa" + number(10000, 99999),
                        "0003-4819-" + number(100, 160) + "-" + number(1, 12) + "-" + number(2000, 2012) + "01010-0000" + number(1, 9));
    }
}
