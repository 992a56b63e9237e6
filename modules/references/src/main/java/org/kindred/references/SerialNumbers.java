package org.kindred.references;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** ISSNs as reference managers write them, with what each is for in brackets: {@code 1539-3704 (Electronic) 0003-4819 (Linking)}. */
public final class SerialNumbers {

    private static final Pattern WITH_USE = Pattern.compile("(?:\\d{4}-\\d{3}[\\dXx]\\s*+(?:\\([^()]*\\))?+[\\s,;]*+)++");
    private static final Pattern ISSN = Pattern.compile("\\d{4}-\\d{3}[\\dXx]");

    private SerialNumbers() {
    }

    /** The ISSNs of a text that holds nothing else but what they are for, each once, parted by a comma; any other text as it is. */
    public static String bare(String text) {
        if (!WITH_USE.matcher(text.strip()).matches()) {
            return text;
        }
        return ISSN.matcher(text).results().map(MatchResult::group).distinct().collect(Collectors.joining(", "));
    }
}
