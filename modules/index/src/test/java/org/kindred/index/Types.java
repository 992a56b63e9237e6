package org.kindred.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.type.ComposedReader;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Address;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.type.FieldKind.Composed;
import org.kindred.kernel.type.FieldKind.Country;
import org.kindred.kernel.type.FieldKind.Date;
import org.kindred.kernel.type.FieldKind.Day;
import org.kindred.kernel.type.FieldKind.Flag;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.kernel.type.FieldKind.Language;
import org.kindred.kernel.type.FieldKind.Moment;
import org.kindred.kernel.type.FieldKind.Relation;
import org.kindred.kernel.type.FieldKind.Span;
import org.kindred.kernel.type.FieldKind.Text;
import org.kindred.kernel.type.FieldKind.Whole;
import org.kindred.kernel.type.Ranking;
import org.kindred.kernel.type.Ranking.Reason;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;

/** Content types with a field of every kind, alone and in lists, and with two types that use one name for different kinds. */
final class Types {

    static final ContentType NOTE = new ContentType("note", "notes", "Has everything.", List.of(
            Field.of("subtitle", new Text(), "."),
            Field.many("labels", new Keyword(), "."),
            Field.of("link", new Address(), "."),
            Field.of("happens", new Day(), "."),
            Field.of("seen", new Moment(), "."),
            Field.of("size", new Whole(), "."),
            Field.many("ratings", new Whole(), "."),
            Field.of("open", new Flag(), "."),
            Field.of("mood", new Choice(List.of("calm", "glad", "low")), "."),
            Field.many("spoken", new Language(), "."),
            Field.of("country", new Country(), "."),
            Field.of("lead", new Relation("person"), "."),
            Field.of("place", new Group(List.of(Field.of("name", new Text(), "."), Field.of("floor", new Whole(), "."))), "."),
            Field.many("parts", new Group(List.of(Field.of("name", new Keyword(), "."), Field.of("count", new Whole(), "."),
                    Field.of("by", new Relation("person"), "."))), "."),
            Field.of("csl", new Composed(List.of(Field.of("DOI", new Keyword(), "."), Field.of("container-title", new Text(), ".")),
                    new NoReader()), ".")));

    /** Uses names of the other type for other kinds. */
    static final ContentType ODD = new ContentType("odd", "odds", "Has other kinds.", List.of(
            Field.of("size", new Text(), "."), Field.of("mood", new Whole(), "."), Field.of("happens", new Moment(), "."),
            Field.many("open", new Keyword(), ".")));

    static final ContentType TOPIC = new ContentType("topic", "topics", "Has synonyms and a parent.", List.of(
            Field.many("synonyms", new Text(), "."), Field.of("parent", new Relation("topic"), ".")));

    static final ContentType PLACE = new ContentType("place", "places", "Is ranked, and has a span.", List.of(
            Field.many("conditions", new Relation("topic"), "."),
            Field.many("spoken", new Language(), "."),
            Field.many("countries", new Country(), "."),
            Field.of("model", new Choice(List.of("good", "fair", "none")), "."),
            Field.of("checked", new Day(), "."),
            Field.of("least", new Whole(), "."),
            Field.of("most", new Whole(), "."),
            Field.of("ages", new Span("least", "most"), ".")), List.of(),
            Optional.of(new Ranking(List.of(
                    new Reason("checked", 8, "Somebody looked.", "checked", List.of()),
                    new Reason("good", 4, "It is good.", "model", List.of("good")),
                    new Reason("bad", -4, "It is not.", "model", List.of("none"))),
                    List.of("-checked"))));

    static final ContentType PERSON = new ContentType("person", "people", "Has nothing of its own.", List.of());

    static final ContentType WORK = new ContentType("work", "works", "Has a date that may be known in part.", List.of(
            Field.of("csl", new Composed(List.of(Field.of("issued", new Date(), ".")), new NoReader()), ".")));

    static final ContentTypes ALL = new ContentTypes(List.of(NOTE, ODD, TOPIC, PERSON, WORK, PLACE));

    private Types() {
    }

    private record NoReader() implements ComposedReader {
        @Override
        public boolean takes(String key) {
            return false;
        }

        @Override
        public Value.Group read(String slug, String file, Written.Mapping taken, Consumer<Finding> findings) {
            return Value.EMPTY;
        }
    }
}
