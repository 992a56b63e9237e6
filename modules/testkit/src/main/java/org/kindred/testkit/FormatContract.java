package org.kindred.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.imports.ReferenceReader.Read;
import org.kindred.kernel.value.Value;
import org.kindred.references.CslDate;

/** What a format promises that is read and written: nothing is lost on the way round, or it is said. */
public abstract class FormatContract extends ReaderContract {

    /** The writer. */
    protected final ReferenceWriter writer() {
        return alone().registry().all(ReferenceWriter.class).getFirst();
    }

    /** Writes items. */
    protected final String write(Value.Group... items) {
        return new String(writer().write(List.of(items)).bytes(), UTF_8);
    }

    @Test
    void writesTheFormatThatIsRead() {
        assertEquals(reader().media(), writer().media());
    }

    @Test
    void losesNothingThatTheFormatHas() {
        var first = items(sample());
        var written = writer().write(first);
        assertEquals(List.of(), written.losses());
        assertEquals(first, reader().read(written.bytes()).references().stream().map(Read::csl).toList());
    }

    @Test
    void writesNothingOfNothing() {
        assertEquals(List.of(), reader().read(writer().write(List.of()).bytes()).references());
    }

    @Test
    void saysOfEveryVariableWhatItCannotHold() {
        for (String type : CslVocabulary.TYPES) {
            losesOnlyWhatItSays(CslSamples.full(type));
        }
    }

    /** Of an article that has every variable, those that the format has no place for: so that one more is noticed. */
    protected abstract Set<String> lostOfAnArticle();

    @Test
    void holdsAllThatItCanOfAnArticle() {
        var losses = writer().write(List.of(CslSamples.full("article-journal"))).losses();
        assertEquals(new TreeSet<>(lostOfAnArticle()),
                losses.stream().map(loss -> loss.substring(loss.indexOf(": ") + 2)).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void saysWhatItCannotHoldOfTextsThatAreHardToWrite() {
        for (String text : CslSamples.HARD) {
            for (String type : List.of("article-journal", "book", "webpage")) {
                losesOnlyWhatItSays(CslSamples.allTexts(type, text));
            }
        }
    }

    @Test
    void saysWhatItCannotHoldOfNamesAndDatesThatAreHardToWrite() {
        for (Value.Group item : CslSamples.hardNamesAndDates()) {
            losesOnlyWhatItSays(item);
        }
    }

    /** Everything that differs after the way round is named as lost, by the variable it is in. */
    private void losesOnlyWhatItSays(Value.Group item) {
        var written = writer().write(List.of(item));
        var read = reader().read(written.bytes()).references();
        String file = new String(written.bytes(), UTF_8);
        assertEquals(1, read.size(), () -> file);
        Set<String> said = written.losses().stream().map(loss -> loss.substring(loss.indexOf(": ") + 2).replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        var different = new ArrayList<String>();
        for (String variable : names(item, read.getFirst().csl())) {
            boolean same = isSame(variable, item.get(variable), read.getFirst().csl().get(variable));
            if (!same && !said.contains(variable)) {
                different.add(variable + " was " + item.get(variable) + " is " + read.getFirst().csl().get(variable));
            }
        }
        assertEquals(List.of(), different, () -> file + written.losses());
        assertTrue(item.members().keySet().containsAll(said), () -> "nothing to lose: " + written.losses());
    }

    private static boolean isSame(String variable, Value before, Value after) {
        return before.equals(after) || CslVocabulary.DATES.contains(variable) && CslDate.of(before).equals(CslDate.of(after));
    }

    /** What was not there before is no loss of what was. */
    private static Set<String> names(Value.Group before, Value.Group after) {
        var names = new TreeSet<>(before.members().keySet());
        after.members().keySet().stream().filter(name -> !name.equals(CslVocabulary.CUSTOM)).forEach(names::add);
        return names;
    }
}
