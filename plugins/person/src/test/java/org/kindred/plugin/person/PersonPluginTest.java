package org.kindred.plugin.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.testkit.PluginContract;

class PersonPluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new PersonPlugin();
    }

    private List<String> told(String orcid) {
        return told(draft("---\ntitle: A\norcid: " + orcid + "\n---\n"), Severity.INFO).stream()
                .map(finding -> finding.severity().word() + " " + finding.place().line() + ":" + finding.place().column() + " "
                        + finding.message())
                .toList();
    }

    @Test
    void anOrcidIsCheckedByItsLastDigit() {
        assertEquals(List.of(), told("0000-0002-1825-0097"));
        assertEquals(List.of(), told("0000-0002-1694-233X"));
        assertEquals(List.of("warning 3:8 orcid: “0000-0002-1825-0098” cannot be right: by the others, the last digit should be 7."),
                told("0000-0002-1825-0098"));
        assertEquals(List.of("warning 3:8 orcid: “0000-0002-1825” is no ORCID."), told("0000-0002-1825"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://orcid.org/0000-0002-1825-0097", "orcid.org/0000-0002-1825-0097/", "0000000218250097"})
    void anOrcidInAnotherSpellingIsTakenAsItShouldBe(String orcid) {
        assertEquals("0000-0002-1825-0097", draft("---\ntitle: A\norcid: '" + orcid + "'\n---\n").fields().text("orcid").orElseThrow());
        assertEquals(1, told(orcid).size());
    }
}
