package org.kindred.plugin.referenceparser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.citation.ReferenceParser.Parsed;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.value.Value;
import org.kindred.testkit.PluginContract;

class ReferenceParserPluginTest extends PluginContract {

    private static final ReferenceParser PARSER = parser();

    @Override
    protected Plugin plugin() {
        return new ReferenceParserPlugin();
    }

    private static ReferenceParser parser() {
        var registry = new org.kindred.kernel.plugin.Registry();
        new ReferenceParserPlugin().install(registry);
        return registry.all(ReferenceParser.class).getFirst();
    }

    private static Parsed parse(String reference) {
        return PARSER.parse(List.of(reference)).getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "1. Heisler M, Vijan S, Makki F, Piette JD. Diabetes control with reciprocal peer support versus nurse care management: a randomized trial. "
                    + "Ann Intern Med. 2010;153(8):507-515. doi:10.7326/0003-4819-153-8-201010190-00007. PMID: 20956707.",
            "Heisler, M., Vijan, S., Makki, F., & Piette, J. D. (2010). Diabetes control with reciprocal peer support versus nurse care management: "
                    + "A randomized trial. Annals of Internal Medicine, 153(8), 507-515. https://doi.org/10.7326/0003-4819-153-8-201010190-00007",
            "[12] Heisler M, Vijan S, Makki F, Piette JD. Diabetes control with reciprocal peer support versus nurse care management: a randomized "
                    + "trial. Ann Intern Med. 2010 Oct 19;153(8):507-515.",
            "Heisler, M., Vijan, S., Makki, F. and Piette, J.D. (2010) 'Diabetes control with reciprocal peer support versus nurse care management: "
                    + "a randomized trial', Annals of Internal Medicine, 153(8), pp. 507-515. doi: 10.7326/0003-4819-153-8-201010190-00007."})
    void readsATrialInEveryUsualStyle(String reference) {
        var parsed = parse(reference);
        var csl = parsed.csl();

        assertEquals("article-journal", csl.text("type").orElseThrow());
        assertEquals(List.of("Heisler", "Vijan", "Makki", "Piette"), families(csl));
        assertEquals("diabetes control with reciprocal peer support versus nurse care management: a randomized trial",
                csl.text("title").orElseThrow().toLowerCase(java.util.Locale.ROOT));
        assertEquals(List.of("153", "8", "507-515"), List.of(csl.text("volume").orElseThrow(), csl.text("issue").orElseThrow(),
                csl.text("page").orElseThrow()));
        assertEquals(2010, year(csl));
        assertEquals(reference.contains("10.7326") ? "10.7326/0003-4819-153-8-201010190-00007" : "", csl.text("DOI").orElse(""));
        assertEquals(reference.contains("PMID") ? "20956707" : "", csl.text("PMID").orElse(""));
        assertEquals(List.of(), parsed.unread());
        assertEquals(reference, parsed.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "2. Wilson B, Wong M. Choosing Not to Take Medication: How patients can help other patients get better. Journal for Patient Compliance. "
                    + "2011;1:8-9.",
            "Wilson, B., & Wong, M. (2011). Choosing not to take medication: How patients can help other patients get better. Journal for Patient "
                    + "Compliance, 1, 8-9.",
            "Wilson, B. and Wong, M., 2011. Choosing Not to Take Medication: How patients can help other patients get better. Journal for Patient "
                    + "Compliance, 1, pp.8-9."})
    void readsAnEssayInEveryUsualStyle(String reference) {
        var csl = parse(reference).csl();

        assertEquals(List.of("Wilson", "Wong"), families(csl));
        assertEquals("choosing not to take medication: how patients can help other patients get better",
                csl.text("title").orElseThrow().toLowerCase(java.util.Locale.ROOT));
        assertEquals("Journal for Patient Compliance", csl.text("container-title").orElseThrow());
        assertEquals(List.of("1", "8-9"), List.of(csl.text("volume").orElseThrow(), csl.text("page").orElseThrow()));
        assertEquals(2011, year(csl));
    }

    private static List<String> families(Value.Group csl) {
        return csl.at("author.family").map(family -> ((Value.Text) family).text()).toList();
    }

    private static int year(Value.Group csl) {
        return csl.at("issued.date-parts").flatMap(Value::each).findFirst().map(year -> ((Value.Number) year).number().intValue())
                .orElse(0);
    }

    @Test
    void answersNothingWithADocumentOfNoVariables() {
        assertEquals(Value.group().put("type", "document").build(), parse("").csl());
        assertEquals(List.of(), PARSER.parse(List.of()));
    }
}
