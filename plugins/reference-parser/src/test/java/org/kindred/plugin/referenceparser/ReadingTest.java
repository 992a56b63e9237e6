package org.kindred.plugin.referenceparser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.citation.ReferenceParser.Parsed;
import org.kindred.kernel.value.Value;

/** From words with labels to CSL. */
class ReadingTest {

    private static final Labeller LABELLER = new Labeller(Model.shipped());
    private static final LabellingParser PARSER = new LabellingParser(() -> LABELLER);

    private static Parsed parse(String text) {
        return PARSER.parse(List.of(text)).getFirst();
    }

    /** {@code family|given|suffix} or {@code =literal} of each. */
    private static String names(String list) {
        var words = Words.of(list, 0, List.of());
        var reading = new Reading(words, Calibration.none());
        Names.read(reading, "author", new Segment(Label.AUTHOR, 0, words.count() - 1, 1));
        return reading.value("author").stream().flatMap(Value::each).map(name -> name((Value.Group) name))
                .collect(Collectors.joining("; "));
    }

    private static String name(Value.Group name) {
        return name.text("literal").map(literal -> "=" + literal)
                .orElseGet(() -> name.text("family").orElse("") + "|" + name.text("given").orElse("")
                        + name.text("suffix").map(suffix -> "|" + suffix).orElse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            Heisler M, Vijan S, Makki F, Piette JD.            # Heisler|M; Vijan|S; Makki|F; Piette|J. D.
            Smith, J. A., & Doe, B.                            # Smith|J. A.; Doe|B.
            Smith, J.A. and Doe, B.                            # Smith|J.A.; Doe|B.
            J. Smith and B. Doe                                # Smith|J.; Doe|B.
            J. A. Smith, B. Doe, and C. Roe                    # Smith|J. A.; Doe|B.; Roe|C.
            van der Berg J, de la Cruz M                       # van der Berg|J; de la Cruz|M
            B. van der Pol and J. van der Mark                 # van der Pol|B.; van der Mark|J.
            O'Neill PJ Jr, Smith AB                            # O'Neill|P. J.|Jr; Smith|A. B.
            King, M. L., Jr., & Doe, J.                        # King|M. L.|Jr.; Doe|J.
            Felsenstein, Frank.                                # Felsenstein|Frank
            Riley, Jenn, and Ichiro Fujinaga.                  # Riley|Jenn; Fujinaga|Ichiro
            Dzieciolowski, R. M., C. M. Clarke, and M. Frampton # Dzieciolowski|R. M.; Clarke|C. M.; Frampton|M.
            Hamrouni, Abdellatif; Makhlouf, Najoua             # Hamrouni|Abdellatif; Makhlouf|Najoua
            Schumann, CM. Barnes, CC. Lord, C.                 # Schumann|C. M.; Barnes|C. C.; Lord|C.
            KAHN Pierre                                        # KAHN|Pierre
            LI Xiaoming                                        # LI|Xiaoming
            JRR Tolkien                                        # Tolkien|J. R. R.
            Ruhe HG, Turner EH                                 # Ruhe|H. G.; Turner|E. H.
            Bach, PB, Jett, JR, Begg, CB                       # Bach|P. B.; Jett|J. R.; Begg|C. B.
            in Barker, P. and Brown, A. (eds)                  # Barker|P.; Brown|A.
            Радаев В. В., Ясин Е. Г.                           # Радаев|В. В.; Ясин|Е. Г.
            Robert Koch-Institut                               # =Robert Koch-Institut
            National Academies of Sciences, Engineering, and Medicine # =National Academies of Sciences, Engineering, and Medicine
            World Health Organization; UNICEF; Smith, John     # =World Health Organization; =UNICEF; Smith|John
            James P. Pfiffner                                  # Pfiffner|James P.
            World Health Organization                          # =World Health Organization
            National Institute for Health and Care Excellence  # =National Institute for Health and Care Excellence
            Smith J; Diabetes Prevention Research Group        # Smith|J; =Diabetes Prevention Research Group
            Smith J, Doe A, et al.                             # Smith|J; Doe|A
            Smith JO, Wang LI                                  # Smith|J. O.; Wang|L. I.
            WANG LI                                            # WANG|LI
            Smith, Jo, and Al Doe                              # Smith|Jo; Doe|Al
            NHS England                                        # =NHS England
            """)
    void readsNamesInAllOrders(String list, String expected) {
        assertEquals(expected, names(list));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            2010                # [2010]
            2010 Oct 19         # [2010, 10, 19]
            (2014, January 17). # [2014, 1, 17]
            12 May 2015         # [2015, 5, 12]
            novembre 2011,      # [2011, 11]
            3 de marzo de 2020  # [2020, 3, 3]
            2019-03-07          # [2019, 3, 7]
            12.05.2014          # [2014, 5, 12]
            05/06/2014          # [2014]
            2009a               # [2009]
            2011 Jan-Feb        # [2011, 1]
            c2000-01            # [2000]
            """)
    void readsDatesInSeveralLanguages(String text, String expected) {
        var words = Words.of(text, 0, List.of());
        var date = Dates.in(words, 0, words.count() - 1).orElseThrow().value();
        assertEquals(expected,
                date.at("date-parts")
                        .map(parts -> parts.each().map(part -> ((Value.Number) part).number().toPlainString()).toList().toString())
                        .findFirst().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            doi:10.1000/182.                        # DOI  # 10.1000/182
            https://doi.org/10.1000/a(b)c.          # DOI  # 10.1000/a(b)c
            (doi: 10.1080/14693062.2014.937386)     # DOI  # 10.1080/14693062.2014.937386
            http://dx.doi. org/10.1021/es903811p.   # DOI  # 10.1021/es903811p
            10.1000/182                             # DOI  # 10.1000/182
            PMID: 20956707.                         # PMID # 20956707
            PMCID: PMC3536657                       # PMCID # PMC3536657
            ISBN 978-0-306-40615-7                  # ISBN # 978-0-306-40615-7
            <https://www.who.int/x>.                # URL  # https://www.who.int/x
            Available from: https://a.example/b).   # URL  # https://a.example/b
            """)
    void findsLinksByRule(String text, String variable, String value) {
        var link = Links.in(text).stream().filter(found -> !found.value().isEmpty() && found.kind() != Link.Kind.MARK).findFirst()
                .orElseThrow();
        assertEquals(variable + " " + value, link.kind().variable() + " " + link.value());
    }

    @Test
    void takesApartWhatIsWrittenWithoutBlanks() {
        var csl = parse("Coubes P, Roubertie A. Treatment of dystonia by stimulation. Lancet. 2000;355(9222):2220-1.").csl();
        assertEquals(List.of("355", "9222", "2220-1"),
                List.of(csl.text("volume").orElseThrow(), csl.text("issue").orElseThrow(), csl.text("page").orElseThrow()));
    }

    @Test
    void leavesAnUnfinishedListOfNamesAndWhatCslHasNoPlaceForUnread() {
        var parsed = parse("12. Smith J, Doe A, et al. Peer support for adults with diabetes. BMJ. 2011;342:d123. Epub 2010 Dec 1.");
        assertEquals(2, parsed.csl().at("author").count());
        assertTrue(parsed.unread().getFirst().equals("et al") && parsed.unread().size() > 1, parsed::toString);
        assertTrue(parsed.unread().stream().noneMatch(part -> part.contains("12")), parsed::toString);
    }

    @Test
    void keepsThatAWorkIsInPress() {
        assertEquals("in press",
                parse("Smith, J. (in press). Peer support and mood. Journal of Health Psychology.").csl().text("status").orElseThrow());
    }

    @Test
    void readsTheFirstOfSeveralReferencesAndLeavesTheOthers() {
        var parsed = parse("1. Smith J. Peer support at home. BMJ. 2011;2:3-4.\n2. Doe A. Other title. Lancet. 2012;3:4-5.");
        assertEquals("Peer support at home", parsed.csl().text("title").orElseThrow());
        assertEquals("2. Doe A. Other title. Lancet. 2012;3:4-5.", parsed.unread().getLast());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#',
            textBlock = """
                    Smith J. Peer support for veterans. Ann Intern Med. 2010;153(8):507-15. # article-journal
                    Smith J, Doe A. Handbook of peer support. 2nd ed. London: Sage; 2012. # book
                    Smith J. Online groups. In: Brown K, editor. Handbook of peer support. London: Sage; 2012. p. 12-34. # chapter
                    Smith J. Peer support online [dissertation]. Ann Arbor: University of Michigan; 2008. # thesis
                    World Health Organization. Diabetes [Internet]. 2021 [cited 2021 Mar 3]. Available from: https://www.who.int/diabetes # webpage
                    J. Smith, "A method for peers," in Proceedings of the ACM Conference on Computer Supported Cooperative Work, 2012, pp. 45-67. # paper-conference
                    """)
    void guessesTheType(String text, String type) {
        assertEquals(type, parse(text).csl().text("type").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1 ", "Smith J, ", "((((", "accessed on at ", "1e999 ", "19-9-2001 ", "20.0-1999 ", "http://a.b/",
            "10.1000/a(", "et al. ", "doi:",
            "\u4e2d\u6587", "12. A", "\n1. A", "<a href=\"x\">"})
    void readsTenThousandSignsOfAnything(String unit) {
        String text = unit.repeat(10_000 / unit.length());
        assertEquals(text, parse(text).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#',
            textBlock = """
                    Smith, A. B. (2012). Online peer support and recovery (Publication No. 3514321) [Doctoral dissertation, University of Michigan]. ProQuest Dissertations and Theses Global. # number # 3514321
                    Smith, A. B. (2012). Online peer support and recovery (Publication No. 3514321) [Doctoral dissertation, University of Michigan]. ProQuest Dissertations and Theses Global. # title # Online peer support and recovery
                    World Health Organization. (2017). Depression and other common mental disorders: Global health estimates (No. WHO/MSD/MER/2017.2). World Health Organization. # number # WHO/MSD/MER/2017.2
                    Fisher EB, Ayala GX. Contributions of peer support to health. Ann Fam Med. 2015;13(suppl 1):S2-S8. # issue # suppl 1
                    Smith J, Doe A. A trial of things. Lancet. 2001;3(No. 4):5-6. # issue # 4
                    Abood S. Quality improvement initiative in nursing homes. Am J Nurs [Internet]. 2002 Jun [cited 2002 Aug 12];102(6):[about 1 p.]. Available from: http://www.nursingworld.org/x.htm # issue # 6
                    World Health Organization. Diabetes [Internet]. Geneva: World Health Organization; 2021 [cited 2021 Nov 10]. Available from: https://www.who.int/diabetes # title # Diabetes
                    World Health Organization. Diabetes [Internet]. Geneva: World Health Organization; 2021 [cited 2021 Nov 10]. Available from: https://www.who.int/diabetes # type # webpage
                    American Psychiatric Association. (2013). Diagnostic and statistical manual of mental disorders (5th ed.). https://doi.org/10.1176/appi.books.9780890425596 # type # book
                    National Institute for Health and Care Excellence. Depression in adults: treatment and management. NICE guideline [NG222]. London: NICE; 2022. # type # report
                    National Institute for Health and Care Excellence. Depression in adults: treatment and management. NICE guideline [NG222]. London: NICE; 2022. # number # NG222
                    National Institute for Health and Care Excellence. Depression in adults: treatment and management. NICE guideline [NG222]. London: NICE; 2022. # genre # NICE guideline
                    Utschakowski J, Sielaff G, Bock T (Hrsg.). Vom Erfahrenen zum Experten. 3. Aufl. Bonn: Psychiatrie-Verlag; 2009. # edition # 3
                    Barker, P. (2009) 'The nature of nursing', in Barker, P. and Brown, A. (eds) Spirituality, Mental Health, and Nursing. London: Hodder, pp. 3–11. # container-title # Spirituality, Mental Health, and Nursing
                    Horby P, Lim WS. Effect of dexamethasone in hospitalized patients with COVID-19. medRxiv [Preprint]. 2020 Jun 22 [cited 2020 Jul 1]. Available from: https://www.medrxiv.org/content/10.1101/2020.06.22.20137273v1 # DOI # 10.1101/2020.06.22.20137273
                    Fowler DE. Peer specialists in community mental health. Dissertation. Boston University; 2014. # genre # Dissertation
                    Smith J. Treatment of depression. AHRQ Publication No. 12-EHC012. Rockville (MD): AHRQ; 2012. # number # 12-EHC012
                    Expert Committee. Obesity: preventing the global epidemic. Geneva: World Health Organization; 2000. (WHO Technical Report Series; no. 894). # collection-number # 894
                    Heisler M, Vijan S. Diabetes control with reciprocal peer support: a randomized trial. *Ann Intern Med*. 2010;153(8):507-15. # container-title # Ann Intern Med
                    """)
    void readsWhatHealthContentRefersTo(String text, String variable, String value) {
        assertEquals(value, parse(text).csl().text(variable).orElseThrow());
    }

    @Test
    void takesAWholeListOfEditorsForEditors() {
        var csl = parse(
                "Ayers S, Baum A, McManus C, Newman S, Wallston K, Weinman J, et al., editors. Cambridge handbook of psychology, health "
                        + "and medicine. 2nd ed. Cambridge: Cambridge University Press; 2007.")
                .csl();
        assertEquals(List.of(6L, 0L), List.of(csl.at("editor").count(), csl.at("author").count()));
    }

    @Test
    void takesWhoPublishesTheirOwnWorkForAnOrganisation() {
        var csl = parse("Diabetes UK (2019) Us, diabetes and a lot of facts and stats. London: Diabetes UK.").csl();
        assertEquals("Diabetes UK", ((Value.Group) csl.at("author").findFirst().orElseThrow()).text("literal").orElseThrow());
    }

    @Test
    void isSafeForThreads() {
        var texts = TaggedReferences.heldBack().stream().map(Tagged::text).toList();
        assertEquals(PARSER.parse(texts), texts.parallelStream().map(ReadingTest::parse).toList());
    }
}
