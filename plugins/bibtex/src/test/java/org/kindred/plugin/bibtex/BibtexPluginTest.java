package org.kindred.plugin.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.value.Value;
import org.kindred.testkit.FormatContract;

class BibtexPluginTest extends FormatContract {

    private static final String SAMPLE = """
            % kept by hand
            @string{aim = "Annals of Internal Medicine"}
            @preamble{"\\newcommand{\\noopsort}[1]{}"}
            @comment{jabref-meta: databaseType:bibtex;}

            @article{heisler2010,
              author = {Heisler, Michele and van der Berg, Jr., Jan and {World Health Organization} and Jos{\\'e} Garc{\\'\\i}a and others},
              title = {{DNA} of $\\alpha$-synuclein: an {\\em in vitro} study of H$_2$O --- {\\"U}ber é},
              journal = aim # " (Supplement)", shortjournal = {Ann Intern Med},
              year = 2010, month = oct # "~19", volume = {153}, number = {8}, eid = {e12}, pages = {507--515},
              doi = {10.7326/0003-4819-153-8-201010190-00007}, pmid = {20956707}, pmcid = {PMC3375387},
              abstract = {One \\& 50\\% of p < 0.05.

              Two.},
              keywords = {a, b}, owner = {me}, timestamp = {2010.01.01}, language = {english}, issn = {1539-3704}, note = {A note}
            }
            @inproceedings{smith, crossref = {proc}, title = "A ``quoted'' \\textbf{bold} title", author = "de la Cruz, Juan", pages = "1-2",
              eventtitle = {Congress}, venue = {Graz}, eventdate = {1999-05-01/1999-05-03}}
            @proceedings{proc, title = {Proceedings}, year = {1999}, editor = {Ed Itor}, publisher = {ACM}, address = {New York}, series = {LNCS},
              number = {12}}
            @phdthesis{t, author = {Plato}, title = {{A Thesis}}, school = {Akademie}, year = {c. 380 BC}, type = {PhD thesis}, url = {https://x.y/a_b%20c~d}}
            @online{o, title = {Web}, url = {https://a.b}, urldate = {2020-01-02}, date = {2019-21}, shorttitle = {W}}
            @misc{m, title = {Foo}, howpublished = {\\url{https://x.y/z\\_q}}, date = {2000-01/2000-02~}, eprint = {1234.5}, archiveprefix = {arXiv}}
            @weird{w, title = {W}, foo = {bar}, translator = {Trans, L.}, origdate = {1950}, edition = {2nd}, volumes = {3}, pagetotal = {400},
              chapter = {4}, isbn = {978-3-16-148410-0}, annotation = {Read it}, pubstate = {inpress}, lccn = {QA76}}
            """;

    @Override
    protected Plugin plugin() {
        return new BibtexPlugin();
    }

    @Override
    protected String sample() {
        return SAMPLE;
    }

    @Override
    protected String repeated(int times) {
        return SAMPLE.repeat(times);
    }

    @Override
    protected List<String> hostile() {
        return List.of("@a{k, t = " + "{".repeat(100_000), "@a{k, t = {" + "{".repeat(50_000) + "x" + "}".repeat(50_000) + "}}",
                "@a{k, t = {" + "\\'".repeat(50_000) + "}}", "@a{k, t = {" + "\\emph".repeat(50_000) + "}}",
                "@a{k, t = {" + "\\em ".repeat(50_000) + "}}", "@a{k, author = {" + "a and ".repeat(50_000) + "}}", "@".repeat(100_000),
                "@a{k,\n t = {x\n".repeat(5_000), "@a{k, t = {" + "$^".repeat(50_000) + "}}", "@a{k," + "t = 1 # ".repeat(20_000),
                "@a{x, crossref = {y}, title = {X}} @a{y, crossref = {x}, title = {Y}}", "@string{a = a}@b{c, d = a}");
    }

    @Override
    protected Set<String> lostOfAnArticle() {
        return Set.of("categories", "custom.k");
    }

    private Value.Group one(String entry) {
        var items = items(entry);
        assertEquals(1, items.size());
        return items.getFirst();
    }

    private String title(String latex) {
        return one("@article{k, title = {" + latex + "}}").text("title").orElse("");
    }

    private List<String> rules(String file) {
        return read(file).findings().stream().map(Finding::rule).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0',
            value = {"{\\'e}tude|étude", "\\\"{o}\\v{c}\\c c\\H{o}\\k{a}|öčçőą", "\\ss \\ae\\o \\L|ßæøŁ",
                    "na\\\"{\\i}ve|naïve", "p $<$ 0.05|p < 0.05", "CO$_{2}$ and 10$^{3}$|CO<sub>2</sub> and 10<sup>3</sup>",
                    "37$^\\circ$C|37°C",
                    "$\\frac{1}{2}$|$\\frac{1}{2}$", "an \\emph{E. coli} strain|an <i>E. coli</i> strain", "a {\\it b} c|a <i>b</i> c",
                    "the {HbA1c} test|the <span class=\"nocase\">HbA1c</span> test", "{All Of It}|All Of It", "\\enquote{so}|“so”",
                    "\\href{http://x}{shown}|shown", "a~b|a\u00a0b", "\\unknown{x} y|\\unknown{x} y", "50\\,\\% \\& more|50\u2009% & more",
                    "\\textsc{who}|<span style=\"font-variant:small-caps;\">who</span>", "Universit{\\\"a}t|Universität"})
    void readsLatexAsTextWithMarkup(String latex, String expected) {
        assertEquals(expected, title(latex));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"Jan van der Berg|Berg|Jan|van der|||", "van der Berg, Jan|Berg|Jan|van der|||", "Smith, Jr., John|Smith|John||Jr.||",
                    "{World Health Organization}|||||World Health Organization|", "Plato|Plato|||||", "{van Berg}, Jan|van Berg|Jan||||",
                    "Jean de La Fontaine|La Fontaine|Jean|de|||", "family=Berg, given=Jan, prefix=van|Berg|Jan|van|||",
                    "World Health Organization|||||World Health Organization|"})
    void readsNamesInEachOfTheirForms(String written, String family, String given, String particle, String suffix, String literal) {
        var name = (Value.Group) one("@book{k, author = {" + written + "}}").at("author").findFirst().orElseThrow();
        assertEquals(family, name.text("family").orElse(null));
        assertEquals(given, name.text("given").orElse(null));
        assertEquals(particle, name.text("non-dropping-particle").orElse(null));
        assertEquals(suffix, name.text("suffix").orElse(null));
        assertEquals(literal, name.text("literal").orElse(null));
    }

    @Test
    void anEntryThatIsNotClosedCostsNoOtherAndIsNamedWithItsLine() {
        var reading = read(
                "@book{a, title = {A}}\n\n@article{broken,\n  title = {No end,\n  author = {Au, Thor},\n  year = 2001\n}\n@book{c, title = {C}}\n");
        assertEquals(List.of("a", "broken", "c"), reading.references().stream().map(read -> read.key()).toList());
        assertEquals("No end", reading.references().get(1).csl().text("title").orElse(""));
        assertTrue(reading.references().get(1).csl().members().containsKey("author"));
        var finding = reading.findings().getFirst();
        assertEquals(3, finding.place().line());
        assertTrue(finding.message().contains("broken"), finding::message);
    }

    @Test
    void saysWhatIsDoubtful() {
        assertEquals(List.of("missing-comma"), rules("@book{k, title = {T} year = 2000}"));
        assertEquals(List.of("unbalanced-braces"), rules("@book{k, title = {T}}, year = 2000}"));
        assertEquals(List.of("repeated-key"), rules("@book{k, title = {T}} @book{K, title = {U}}"));
        assertEquals(List.of("repeated-field"), rules("@book{k, title = {T}, title = {U}}"));
        assertEquals(List.of("unknown-macro"), rules("@book{k, title = foo}"));
        assertEquals(List.of("unknown-crossref"), rules("@book{k, title = {T}, crossref = {x}}"));
        assertEquals(List.of("missing-key"), rules("@book{title = {T}}"));
        assertEquals(List.of("empty-entry"), rules("@book{k}"));
        assertEquals(List.of("unknown-type"), rules("@zine{k, title = {T}}"));
        assertEquals(List.of("taken-for-organisation"), rules("@book{k, author = {World Health Organization}}"));
    }

    @Test
    void saysThatThereIsNoEntryInAFileThatIsAnythingElse() {
        assertEquals(List.of("no-entry"), read("Smith J. A title. 2001.").findings().stream().map(Finding::rule).toList());
        assertEquals(List.of(), read(" \n").findings());
    }

    @Test
    void inheritsFromTheEntryThatCrossrefNames() {
        var paper = items(SAMPLE).get(1);
        assertEquals("Proceedings", paper.text("container-title").orElse(""));
        assertEquals("ACM", paper.text("publisher").orElse(""));
        assertEquals("12", paper.text("collection-number").orElse(""));
    }

    @Test
    void protectsTheCapitalsOfTitlesThatStylesWouldTakeAway() {
        String written = write(Value.group().put("id", "k").put("type", "article-journal").put("title", "Peer Support and HbA1c").build());
        assertTrue(written.contains("title = {{Peer Support and HbA1c}}"), written);
    }

    @Test
    void saysBeforeAnEntryWhatItCannotHold() {
        String written = write(Value.group().put("id", "k").put("type", "book").put("title", "T")
                .put("custom", Value.group().put("nbib", Value.group().put("MH", "Humans").build()).build()).build());
        assertTrue(written.startsWith("% not held by BibTeX: k: custom.nbib\n@book{k,"), written);
        assertEquals(1, items(written).size());
    }

    @Test
    void givesTwoEntriesOfOneNameTwoKeys() {
        var item = Value.group().put("id", "k").put("type", "book").put("title", "T").build();
        assertEquals(List.of("k", "k-2"), items(write(item, item)).stream().map(one -> one.text("id").orElse("")).toList());
    }
}
