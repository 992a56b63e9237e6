package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Cluster.Cite;

/**
 * What citations in Pandoc's syntax come to: Markdown, an arrow, and the clusters. A cite is written {@code prefix~key {label locator}|suffix},
 * with {@code -key} for a suppressed author and {@code +key} for one in the sentence; semicolons stand between the cites of a cluster, strokes
 * between clusters.
 */
class CitationSyntaxTest {

    private static final String CASES = """
            # Keys
            [@a] => ~a
            [@{a}] => ~a
            [@a; @b] => ~a ; ~b
            [@a;@b;@c] => ~a ; ~b ; ~c
            [ @a ] => ~a
            [@a]. => ~a
            [@a_1] => ~a_1
            [@1a] => ~1a
            [@_a] => ~_a
            [@Foo_bar.baz.] => ~Foo_bar.baz|.
            [@{Foo_bar.baz.}] => ~Foo_bar.baz.
            [@Foo_bar--baz] => ~Foo_bar|--baz
            @Foo_bar.baz. says => ~+Foo_bar.baz
            @{Foo_bar.baz.} says => ~+Foo_bar.baz.
            @a:b/c#d$e%f&g-h+i?j<k>l~m says => ~+a:b/c#d$e%f&g-h+i?j<k>l~m
            @a, @b: and @c; => ~+a / ~+b / ~+c
            @a's idea => ~+a
            (@a) "@b" *@c* => ~+a / ~+b / ~+c
            [@{https://example.com/bib?name=foobar&date=2000}, p.  33] => ~https://example.com/bib?name=foobar&date=2000 {page 33}
            [@größe] => ~größe
            [@пункт3] => ~пункт3
            # DOIs and numbers
            @doi:10.1234/abc. => ~+doi:10.1234/abc
            [@doi:10.7326/0003-4819-153-8-201010190-00007, p. 3] => ~doi:10.7326/0003-4819-153-8-201010190-00007 {page 3}
            [@doi:10.1016/S0140-6736(05)67889-4, p. 3] => ~doi:10.1016/S0140-6736(05)67889-4 {page 3}
            (@doi:10.1016/S0140-6736(05)67889-4) => ~+doi:10.1016/S0140-6736(05)67889-4
            (see @doi:10.1234/abc) => ~+doi:10.1234/abc
            @https://doi.org/10.1234/abc says => ~+https://doi.org/10.1234/abc
            [@{https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2}] => \
            ~https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2
            [@pmid:20956707; @pmcid:PMC5719489] => ~pmid:20956707 ; ~pmcid:PMC5719489
            # Prefixes and suffixes
            [see @a] => see~a
            [see @a; also @b] => see~a ; also~b
            [see @a, pp. 33-35 and *passim*; @b, chap. 1] => see~a {page 33-35}| and <i>passim</i> ; ~b {chapter 1}
            [*see* @a p. **32**] => <i>see</i>~a {page 32}
            [**see** @a] => <b>see</b>~a
            [see H~2~O, <sub>2</sub> and x<sup>2</sup> @a] => see H2O, <sub>2</sub> and x<sup>2</sup>~a
            [see `code` @a] => see code~a
            [see <b onclick=x>bold</b> <em>it</em> @a] => see bold <i>it</i>~a
            [see [this] @a, [x] y] => see [this]~a|, [x] y
            [see [a link](https://e.org/) @a] => see a link~a
            [see https://e.org/ @a] => see https://e.org/~a
            [R&D &amp; more @a] => R&D & more~a
            [@a and others] => ~a| and others
            [@a, with a suffix] => ~a|, with a suffix
            [@a\\; b] => ~a|; b
            [@a \\[x\\]] => ~a| [x]
            [see especially\\n@a,\\np. 3] => see especially~a {page 3}
            [@a and nowhere else] => ~a| and nowhere else
            [@a: a suffix] => ~a|: a suffix
            [@a, *all of it*] => ~a|, <i>all of it</i>
            [@a, *p. 3 and passim*] => ~a {page 3}|<i> and passim</i>
            [@{a}suffix] => ~a|, suffix
            [@a and @b] => ~a| and ; ~b
            [@a, p. 3, @b] => ~a {page 3} ; ~b
            # Locators
            [@a, p. 3] => ~a {page 3}
            [@a p. 3] => ~a {page 3}
            [@a 3] => ~a {page 3}
            [@a, 3] => ~a {page 3}
            [@a, pp. 33-35] => ~a {page 33-35}
            [@a, pp. 33–35] => ~a {page 33–35}
            [@a, pp. 33--35] => ~a {page 33--35}
            [@a, pp. 33 - 35] => ~a {page 33 - 35}
            [@a, pp. 33-35, 38-39 and *passim*] => ~a {page 33-35, 38-39}| and <i>passim</i>
            [@a, 33, 35-37, and nowhere else] => ~a {page 33, 35-37}|, and nowhere else
            [@a, pp. 3 & 5] => ~a {page 3 & 5}
            [@a, p. iv] => ~a {page iv}
            [@a, pp. vi-xi] => ~a {page vi-xi}
            [@a, pp. A1-A3] => ~a {page A1-A3}
            [@a, e100] => ~a {page e100}
            [@a, S12-S14] => ~a {page S12-S14}
            [@a, p. 3.2] => ~a {page 3.2}
            [@a, sec. 3.2(a)(iv)] => ~a {section 3.2(a)(iv)}
            [@a, p. [17]] => ~a {page [17]}
            [@a, vol. 2:33-35] => ~a {volume 2:33-35}
            [@a, p. 3. More] => ~a {page 3}|. More
            [@a, pp. 5ff.] => ~a {page 5ff}
            [@a, iv] => ~a|, iv
            [@a, mild cases] => ~a|, mild cases
            [@a, p. mild] => ~a|, p. mild
            [@a, p.] => ~a|, p.
            [@a, CHAP. 2] => ~a {chapter 2}
            [@a, chapter IV] => ~a {chapter IV}
            [@a, chap 2] => ~a {chapter 2}
            [@a, § 12] => ~a {section 12}
            [@a, §§12-14] => ~a {section 12-14}
            [@a, ¶ 4] => ~a {paragraph 4}
            [@a, s.v. 3] => ~a {sub-verbo 3}
            [@a, no. 7] => ~a {issue 7}
            [@a, n. 4] => ~a {note 4}
            # Braces
            [@a{ii, A, D-Z}, with a suffix] => ~a {page ii, A, D-Z}|, with a suffix
            [@a, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here] => ~a {page iv, vi-xi, (xv)-(xvii)}| with suffix here
            [@a{}, 99 years later] => ~a|, 99 years later
            [@a{p. 3}suffix] => ~a {page 3}|suffix
            [@a, {chap. IIa}] => ~a {chapter IIa}
            [@a, {never closed] => ~a|, {never closed
            # Suppressed authors
            [-@a] => ~-a
            [-@a, p. 2] => ~-a {page 2}
            [see -@a; -@b] => see~-a ; ~-b
            Smith says blah [-@a]. => ~-a
            -@a says => ~-a
            (-@a) => ~-a
            [pre-@a] => pre-~a
            pre-@a => ~+a
            # Authors in the sentence
            @a says => ~+a
            @a [p. 3] says => ~+a {page 3}
            @a[p. 3] says => ~+a {page 3}
            @a\\n[p. 3] says => ~+a {page 3}
            @a [p. 30, with suffix] => ~+a {page 30}|, with suffix
            @a [see *also*] => ~+a|, see <i>also</i>
            @a [p. 3; see @b] => ~+a {page 3} ; see~b
            @a [p. 3; see @b, chap. 2; @c] => ~+a {page 3} ; see~b {chapter 2} ; ~c
            @a [-@b p. 30; see also @c] => ~+a ; ~-b {page 30} ; see also~c
            @a [@b] => ~+a ; ~b
            -@a [p. 3] => ~-a {page 3}
            @a [says](https://e.org/) => ~+a
            @a [p. 3][x] => ~+a
            @a [p. 3](not a link => ~+a
            @a [] => ~+a
            @a [^x] => ~+a
            @a and [p. 3] => ~+a
            # Where text may stand
            *[@a]* **@b** ~~[@c]~~ => ~a / ~+b / ~c
            # On @a and [@b] => ~+a / ~b
            > [@a] => ~a
            - [@a] => ~a
            | [@a] |\\n|---|\\n| @b | => ~a / ~+b
            x[^1]\\n\\n[^1]: [@a] => ~a
            [text [@a]](https://e.org/) => ~a
            [@a](https://e.org/) => ~+a
            [@a][x]\\n\\n[x]: https://e.org/ => ~+a
            [@a][^1]\\n\\n[^1]: x => ~a
            # Brackets in brackets
            [see [@a] @b] => ~a / ~+b
            [[@a]] => ~a
            [not [closed @a] => closed~a
            [x] [@a] [y] => ~a
            [@a] [@b] => ~a / ~b
            # No part may lack a key
            [@a; and more] => ~+a
            [more; @a] => ~+a
            # No citations
            \\@a => none
            \\[@a\\] => ~+a
            `@a` [`@b`] => none
            ```\\n[@a]\\n``` => none
            someone@a.example => none
            <someone@a.example> => none
            https://e.org/@a => none
            [x](https://e.org/@a) => none
            [@] @ [ ] @{} @{a b} => none
            ![alt [@a] @b](x.png) => none
            <!-- [@a] --> <b title='[@a]'></b> => none
            """;

    private static String show(Cite cite) {
        String who = (cite.suppressAuthor() ? "-" : cite.authorInText() ? "+" : "") + cite.slug();
        String where = cite.locator().isEmpty() ? "" : " {" + cite.label() + " " + cite.locator() + "}";
        return cite.prefix() + "~" + who + where + (cite.suffix().isEmpty() ? "" : "|" + cite.suffix());
    }

    /** The clusters of a text in which everything that looks like a key is citable. */
    private static String clusters(String markdown) {
        var world = World.anything();
        Bench.render(markdown, world);
        return world.asked().isEmpty() ? "none" : world.asked().stream().map(CitationSyntaxTest::show).collect(Collectors.joining(" / "));
    }

    private static String show(Cluster cluster) {
        return cluster.cites().stream().map(CitationSyntaxTest::show).collect(Collectors.joining(" ; "));
    }

    private static List<String[]> cases() {
        return CASES.lines().filter(line -> line.contains(" => ")).map(line -> line.replace("\\n", "\n").split(" => ")).toList();
    }

    @TestFactory
    Stream<DynamicTest> isReadAsPandocReadsIt() {
        return cases().stream().map(parts -> DynamicTest.dynamicTest(parts[0], () -> assertEquals(parts[1], clusters(parts[0]))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es    | pág. 3       | page            | 3
            es    | págs. 3-5    | page            | 3-5
            es    | p. 3         | page            | 3
            es    | cap. 2       | chapter         | 2
            es    | capítulo IV  | chapter         | IV
            es    | párr. 7      | paragraph       | 7
            es    | n.º 7        | issue           | 7
            es    | tomo II      | volume          | II
            es    | chap. 2      | chapter         | 2
            es    | apéndice 1   | appendix        | 1
            de    | S. 3         | page            | 3
            de    | Kap. 2       | chapter         | 2
            de    | Abb. 4       | figure          | 4
            de    | Bd. 2        | volume          | 2
            pt-BR | cap. 2       | chapter         | 2
            pt-BR | páginas 3-5  | page            | 3-5
            ar    | ص 3          | page            | 3
            zh    | 页 3         | page            | 3
            ja    | 頁3          | page            | 3
            """)
    void locatorsMaySpeakTheLanguageOfTheItem(String locale, String words, String label, String locator) {
        var world = World.of("a");
        Bench.draft("articles/a." + locale + ".md", "---\ntitle: A\n---\n[@a, " + words + "]").body().render(world);
        var cite = world.asked().getFirst().cites().getFirst();
        assertEquals(label + " " + locator, cite.label() + " " + cite.locator());
    }

    /** In every form, as CSL's English locale has them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            act             | act | acts
            appendix        | app. | apps. | appendix | appendices
            article-locator | art. | arts. | article | articles
            book            | bk. | bks. | book | books
            canon           | canon | canons
            chapter         | chap. | chaps. | chapter | chapters
            column          | col. | cols. | column | columns
            elocation       | loc. | locs. | location | locations
            equation        | eq. | eqs. | equation | equations
            figure          | fig. | figs. | figure | figures
            folio           | fol. | fols. | folio | folios
            issue           | no. | nos. | number | numbers
            line            | l. | ll. | line | lines
            note            | n. | nn. | note | notes
            opus            | op. | opp. | opus | opera
            page            | p. | pp. | page | pages
            paragraph       | para. | paras. | paragraph | paragraphs | ¶ | ¶¶
            part            | pt. | pts. | part | parts
            rule            | r. | rr. | rule | rules
            scene           | sc. | scs. | scene | scenes
            section         | sec. | secs. | section | sections | § | §§
            sub-verbo       | s.v. | s.vv. | sub verbo | sub verbis
            supplement      | supp. | supps. | supplement | supplements
            surah           | sura | suras
            table           | tbl. | tbls. | table | tables
            timestamp       | timestamp | timestamps
            title-locator   | tit. | tits. | title | titles
            verse           | v. | vv. | verse | verses
            version         | version | versions
            volume          | vol. | vols. | volume | volumes
            """)
    void everyKindOfLocatorIsKnownInEveryForm(org.junit.jupiter.params.aggregator.ArgumentsAccessor forms) {
        String label = forms.getString(0);
        forms.toList().stream().skip(1).map(String.class::cast)
                .forEach(form -> assertEquals("~a {" + label + " 3}", clusters("[@a, " + form + " 3]"), form));
    }

    @Test
    void thereAreManyCases() {
        assertTrue(cases().size() > 130, () -> "only " + cases().size());
    }
}
