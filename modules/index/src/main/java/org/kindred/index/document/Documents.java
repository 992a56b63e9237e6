package org.kindred.index.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.kindred.index.language.Languages;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.index.SearchIndex.PublicItem;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.type.Ranking;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;

/** Makes Lucene documents of published items: one for each locale that some list of the site shows. */
public final class Documents {

    /** Words beyond are found, but not shown in passages. */
    private static final int SHOWN_CHARACTERS = 100_000;

    private static final FieldType ALL = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final FieldType ALONE = words(IndexOptions.DOCS_AND_FREQS);

    private final Layout layout;
    private final Json json;

    public Documents(Layout layout, Json json) {
        this.layout = layout;
        this.json = json;
    }

    private static FieldType words(IndexOptions options) {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    /** How the words of these documents are read: by the language that a field's name ends in, or as beginnings. */
    public static Analyzer analyzer() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return switch (field) {
                    case Names.COMPLETION -> Completions.WORDS;
                    case Names.BEGINNING -> Completions.WHOLE;
                    default -> Languages.analyzer(field.substring(field.lastIndexOf('.') + 1));
                };
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return Part.GAP;
            }
        };
    }

    /** The documents of an item; none withdraws it, as does a type that is not installed. */
    public List<Document> of(PublicItem item) {
        List<Leaf> leaves = layout.of(item.key().type());
        var documents = new ArrayList<Document>();
        serving(item).forEach((published, locales) -> {
            if (!leaves.isEmpty()) {
                documents.add(new Making(published, locales).of(leaves));
            }
        });
        return documents;
    }

    /** By the snapshot of each locale, the site's locales in whose lists it stands for the item. */
    private Map<Published, List<String>> serving(PublicItem item) {
        Map<String, Published> byLocale = new LinkedHashMap<>();
        item.locales().forEach(published -> byLocale.put(published.ref().locale(), published));
        Site site = layout.site();
        Map<String, List<String>> serving = new LinkedHashMap<>();
        for (String locale : site.locales()) {
            site.fallback(locale).stream().filter(byLocale::containsKey).findFirst()
                    .ifPresent(best -> serving.computeIfAbsent(best, any -> new ArrayList<>()).add(locale));
        }
        Map<Published, List<String>> found = new LinkedHashMap<>();
        serving.forEach((locale, locales) -> found.put(byLocale.get(locale), locales));
        return found;
    }

    public static String key(String type, String slug) {
        return type + "/" + slug;
    }

    /** One document being made. */
    private final class Making {

        private final Document document = new Document();
        private final Published published;
        private final String language;
        private final List<String> rules;
        private final StringJoiner other = new StringJoiner("\n");

        Making(Published published, List<String> locales) {
            this.published = published;
            this.language = Languages.of(published.ref().locale());
            this.rules = locales.stream().map(layout.collation()::rules).distinct().toList();
            locales.forEach(locale -> document.add(new StringField(Names.SERVES, locale, Field.Store.NO)));
        }

        Document of(List<Leaf> leaves) {
            var ref = published.ref();
            document.add(new StringField(Names.KEY, key(ref.type(), ref.slug()), Field.Store.NO));
            document.add(new BinaryDocValuesField(Names.ITEM, new Identity(ref).bytes()));
            document.add(new BinaryDocValuesField(Names.CARD, new BytesRef(published.card())));
            var card = (Value.Group) json.read(published.card());
            var cited = cited();
            leaves.forEach(leaf -> add(leaf, leaf.name().equals(CommonFields.CITATIONS.name()) ? cited : card.get(leaf.name()), card));
            document.add(new NumericDocValuesField(Names.PLACE, layout.ranking(ref.type()).map(ranking -> addRanking(ranking, card))
                    .orElseGet(() -> Place.of(
                            Optional.ofNullable(layout.compared(ref.type(), List.of(Sorting.NEWEST)).get(Sorting.NEWEST.field())), card))));
            addParent(card);
            addWords(card);
            return document;
        }

        /** The list of references; only items that cite are read whole for it. */
        private Value cited() {
            boolean cites = published.embeds().stream().anyMatch(key -> key.type().equals(Layout.CITATION));
            return cites ? ((Value.Group) json.read(published.data())).get(CommonFields.CITATIONS.name()) : Value.NONE;
        }

        private void add(Leaf leaf, Value value, Value.Group card) {
            if (leaf.kind() instanceof FieldKind.Span(var from, var to)) {
                addSpan(leaf, Spans.bound(card.get(from)), Spans.bound(card.get(to)));
            } else {
                add(leaf, value);
            }
        }

        private void addSpan(Leaf leaf, OptionalLong from, OptionalLong to) {
            Spans.fields(leaf.path(), from, to).forEach(document::add);
            if (from.isPresent() || to.isPresent()) {
                document.add(new StringField(Names.HAS, leaf.path(), Field.Store.NO));
            }
        }

        /** Adds the points to sort by, and a bit for each reason that holds; gives the place. */
        private long addRanking(Ranking ranking, Value.Group card) {
            var held = ranking.of(card);
            long bits = held.stream().mapToLong(reason -> 1L << ranking.reasons().indexOf(reason)).sum();
            long points = Ranking.points(held);
            document.add(new LongField(Names.number(Ranking.KEY), points, Field.Store.NO));
            document.add(new NumericDocValuesField(Names.REASONS, bits));
            return Place.of(ranking, points, layout.compared(published.ref().type(), Sort.all(ranking.then())), card);
        }

        private void addParent(Value.Group card) {
            var ref = published.ref();
            if (layout.isTree(ref.type()) && card.get(Layout.PARENT) instanceof Value.Group parent) {
                parent.text("slug").ifPresent(above -> document
                        .add(new BinaryDocValuesField(Names.PARENT, new BytesRef(Tree.kept(ref.type(), ref.slug(), above)))));
            }
        }

        private void add(Leaf leaf, Value value) {
            boolean has = false;
            for (Value each : value.each().toList()) {
                has |= addOne(leaf, each);
            }
            if (has) {
                document.add(new StringField(Names.HAS, leaf.path(), Field.Store.NO));
            }
        }

        /** Adds one value of a field, and says whether there was one. */
        private boolean addOne(Leaf leaf, Value value) {
            if (leaf.isGroup()) {
                return value instanceof Value.Group group && addInner(leaf, group);
            }
            if (value instanceof Value.Group group && !leaf.inner().isEmpty()) {
                addInner(leaf, group);
            }
            var word = leaf.word(value);
            word.ifPresent(text -> addValue(leaf, text));
            if (!leaf.path().equals("title") && !leaf.path().equals("summary")) {
                leaf.searchable(value).ifPresent(other::add);
            }
            return word.isPresent();
        }

        private boolean addInner(Leaf leaf, Value.Group group) {
            leaf.inner().forEach(inner -> add(inner, group.get(inner.name())));
            return group.members().values().stream().anyMatch(member -> !isBlank(member));
        }

        private void addValue(Leaf leaf, String word) {
            String counted = leaf.counted(word);
            document.add(new KeywordField(Names.value(leaf.path()), Terms.of(counted), Field.Store.NO));
            if (!counted.equals(word)) {
                document.add(new StringField(Names.value(leaf.path()), Terms.of(word), Field.Store.NO)); // found by its beginning
            }
            switch (leaf.order()) {
                case NUMBER -> leaf.number(word)
                        .ifPresent(number -> document.add(new LongField(Names.number(leaf.path()), number, Field.Store.NO)));
                case TEXT -> rules.forEach(each -> document
                        .add(new SortedSetDocValuesField(Names.collated(each, leaf.path()), layout.collation().key(each, word))));
                case WORD -> {
                    // compared as it is
                }
            }
        }

        /** All parts in their order, empty ones too: where a part begins follows from the lengths of those before it. */
        private void addWords(Value.Group card) {
            String title = plain(card.text("title").orElse(""));
            String summary = plain(card.text("summary").orElse(""));
            String body = plain(new String(published.text(), StandardCharsets.UTF_8));
            for (String text : List.of(title, summary, body, plain(other.toString()))) {
                document.add(new Field(Part.all(language), text, ALL));
            }
            document.add(new Field(Part.TITLE.alone(language), title, ALONE));
            document.add(new Field(Part.SUMMARY.alone(language), summary, ALONE));
            document.add(new BinaryDocValuesField(Part.TITLE.text(), new BytesRef(title)));
            document.add(new BinaryDocValuesField(Part.SUMMARY.text(), new BytesRef(summary)));
            document.add(new BinaryDocValuesField(Part.BODY.text(), new BytesRef(shortened(body))));
            addCompletion(title);
            addSynonyms(title, card.get("synonyms"));
        }

        private void addCompletion(String title) {
            document.add(new Field(Names.COMPLETION, title, Completions.BEGINNINGS));
            document.add(new Field(Names.BEGINNING, title, Completions.BEGINNINGS));
            document.add(new NumericDocValuesField(Names.LENGTH, title.length()));
        }

        private void addSynonyms(String title, Value synonyms) {
            if (layout.hasSynonyms(published.ref().type()) && !synonyms.isEmpty()) {
                var texts = synonyms.each().flatMap(each -> each instanceof Value.Text(var text) ? Stream.of(text) : Stream.of());
                document.add(new BinaryDocValuesField(Names.SYNONYMS, new BytesRef(
                        String.join("\0", Stream.concat(Stream.of(language, title), texts).toList()))));
            }
        }
    }

    private static boolean isBlank(Value value) {
        return switch (value) {
            case Value.Group(var members) -> members.values().stream().allMatch(Documents::isBlank);
            case Value.Many(var values) -> values.stream().allMatch(Documents::isBlank);
            default -> value.isEmpty();
        };
    }

    /** One way to write each letter with its accents, in what is read and in what is typed. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN_CHARACTERS) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(SHOWN_CHARACTERS - 1)) ? SHOWN_CHARACTERS - 1 : SHOWN_CHARACTERS);
    }
}
