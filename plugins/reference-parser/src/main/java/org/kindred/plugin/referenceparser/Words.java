package org.kindred.plugin.referenceparser;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A reference cut into words. A word is letters and digits, with the apostrophes and hyphens inside it, or a range of numbers
 * ({@code 2220-1}), or {@code &}, or a whole link found by a rule; all else is gap between words.
 */
final class Words {

    /** {@code 12.}, {@code [12]}, {@code 12)}, or a bullet. */
    private static final Pattern NUMBER = Pattern
            .compile("[\\s\\p{Cntrl}]*(?:[\\[(]\\s*\\d{1,4}\\s*[\\])]\\s*[.:]?|\\d{1,3}\\s*(?:[.)]|\\t)(?!\\d)|[•*·‣◦–-])\\s*(?=\\S)");

    private final String text;
    private final int begin;
    private final int[] starts;
    private final int[] ends;
    private final Link[] links;

    private Words(String text, int begin, int[] starts, int[] ends, Link[] links) {
        this.text = text;
        this.begin = begin;
        this.starts = starts;
        this.ends = ends;
        this.links = links;
    }

    /** Cuts a reference. The number that it has in its list is left out. */
    static Words of(String text) {
        var number = NUMBER.matcher(text);
        return of(text, number.lookingAt() ? number.end() : 0, Links.in(text));
    }

    /** Cuts a text from some place on, the links in it found before. */
    static Words of(String text, int begin, List<Link> links) {
        var cutter = new Cutter(text, begin);
        int at = begin;
        for (Link link : links) {
            cutter.cut(at, link.start());
            cutter.add(link.start(), link.end(), link);
            at = link.end();
        }
        cutter.cut(at, text.length());
        return cutter.words();
    }

    String text() {
        return text;
    }

    int count() {
        return starts.length;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** The link that a word is; {@link Link#NONE} for any other word. */
    Link link(int word) {
        return links[word];
    }

    boolean isLink(int word) {
        return links[word].kind() != Link.Kind.NONE;
    }

    String word(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /** The text from one word to another, both included. */
    String span(int first, int last) {
        return text.substring(starts[first], ends[last]);
    }

    /** Where the gap before a word begins; for the number of words, the gap at the end. */
    int gapStart(int word) {
        return word == 0 ? begin : ends[word - 1];
    }

    /** Where the gap before a word ends. */
    int gapEnd(int word) {
        return word == starts.length ? text.length() : starts[word];
    }

    /** The gap before a word. */
    String gap(int word) {
        return text.substring(gapStart(word), gapEnd(word));
    }

    /** Collects words. */
    private static final class Cutter {
        private final String text;
        private final int begin;
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private Link[] links = new Link[64];
        private int count;

        Cutter(String text, int begin) {
            this.text = text;
            this.begin = begin;
        }

        void add(int start, int end, Link link) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
                links = Arrays.copyOf(links, count * 2);
            }
            starts[count] = start;
            ends[count] = end;
            links[count++] = link;
        }

        void cut(int from, int to) {
            int at = from;
            while (at < to) {
                int end = wordEnd(at, to);
                if (end > at) {
                    add(at, end, Link.NONE);
                    at = end;
                } else {
                    at += Character.charCount(text.codePointAt(at));
                }
            }
        }

        private int wordEnd(int from, int to) {
            if (text.charAt(from) == '&') {
                return from + 1;
            }
            int at = from;
            while (at < to) {
                int c = text.codePointAt(at);
                if (Signs.isWord(c) && !startsAnotherScript(from, at, c)) {
                    at += Character.charCount(c);
                } else if (at > from && at + 1 < to && joins(text.charAt(at), text.codePointBefore(at), text.codePointAt(at + 1))) {
                    at++;
                } else {
                    return at;
                }
            }
            return at;
        }

        private boolean startsAnotherScript(int from, int at, int c) {
            return at > from && Character.isIdeographic(c) != Character.isIdeographic(text.codePointBefore(at));
        }

        private boolean joins(char sign, int before, int after) {
            if (!Signs.isWord(before) || !Signs.isWord(after)) {
                return false;
            }
            return Signs.isHyphen(sign) || Signs.isApostrophe(sign) && Character.isLetter(before) && Character.isLetter(after)
                    || Signs.isDash(sign) && endsInDigit(before) && startsLikePage(after);
        }

        private static boolean endsInDigit(int before) {
            return Character.isDigit(before) || Character.isLetter(before) && Character.isLowerCase(before) && before < 'h';
        }

        private static boolean startsLikePage(int after) {
            return Character.isDigit(after) || after >= 'A' && after <= 'Z' || after == 'e';
        }

        Words words() {
            return new Words(text, begin, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), Arrays.copyOf(links, count));
        }
    }
}
