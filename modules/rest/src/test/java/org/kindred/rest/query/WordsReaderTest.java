package org.kindred.rest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
            "high blood sugar|high,blood,sugar||",
            "\"high blood\" sugar|sugar|high blood|",
            "diabetes -type -\"side effect\"|diabetes||type,side effect",
            "\"never closed|'' |never closed|",
            "\"\" a|a||", "a\"b c\"d|a,d|b c|", "- a -|-,a,-||", "well-being|well-being||",
            "(title:x) AND *:*|(title:x),AND,*:*||"})
    void readsWhateverAPersonTypes(String text, String words, String phrases, String excluded) {
        var read = WordsReader.of(text);

        assertEquals(list(words), read.words());
        assertEquals(list(phrases), read.phrases());
        assertEquals(list(excluded), read.excluded());
    }

    private static List<String> list(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.split(","));
    }
}
