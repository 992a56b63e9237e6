package org.kindred.csl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.locale.LocaleSource;
import org.kindred.csl.style.Style;

/** Small styles and works. */
final class Samples {

    static final LocaleSource LOCALES = tag -> tag.equals("en-US") ? Optional.of("""
            <locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="en-US"><terms>
              <term name="et-al">et al.</term><term name="and">and</term><term name="ibid">ibid.</term>
              <term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term>
            </terms></locale>""") : Optional.empty();

    static final String AUTHOR_DATE = """
            <group delimiter=" "><names variable="author"><name form="short" and="text" initialize-with="."/></names>
              <date variable="issued"><date-part name="year"/></date>
              <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group>""";

    static final String NUMBER = "<text variable=\"citation-number\"/>";

    private Samples() {
    }

    /** A style that cites so; its bibliography has names, the year and the title. */
    static Processor style(String options, String layout, String cite) {
        return style(options, layout, cite, "", "");
    }

    static Processor style(String options, String layout, String cite, String bibliography, String number) {
        return Processor.of(Style.parse("""
                <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
                  <citation %s><layout %s>%s</layout></citation>
                  <bibliography %s><layout suffix=".">%s<group delimiter=". "><names variable="author"><name and="symbol"
                      delimiter-precedes-last="never"/></names>
                    <date variable="issued"><date-part name="year"/></date><text variable="title"/></group></layout></bibliography>
                </style>""".formatted(options, layout, cite, bibliography, number)), LOCALES);
    }

    /** {@code "John Doe; Jane Roe"}. */
    static CslItem work(String id, String authors, int year) {
        List<Map<String, Object>> names = new ArrayList<>();
        for (String author : authors.split("; ")) {
            int space = author.lastIndexOf(' ');
            names.add(space < 0 ? Map.of("family", author)
                    : Map.of("given", author.substring(0, space), "family", author.substring(space + 1)));
        }
        return CslItem.of(Map.of("id", id, "type", "book", "title", "Title " + id, "author", names, "issued",
                Map.of("date-parts", List.of(List.of(year)))));
    }

    static Citation cite(String... ids) {
        return new Citation(Arrays.stream(ids).map(CiteItem::of).toList(), 0);
    }

    /** All works cited in one citation. */
    static String cited(Processor processor, CslItem... works) {
        Citation all = cite(Arrays.stream(works).map(CslItem::id).toArray(String[]::new));
        return processor.process(List.of(works), List.of(all)).citations().getFirst().text();
    }

    static List<String> listed(Processor processor, CslItem... works) {
        List<String> ids = Arrays.stream(works).map(CslItem::id).toList();
        return processor.process(List.of(works), List.of(), ids).bibliography().stream().map(Entry::text).toList();
    }
}
