package org.kindred.kernel.type;

import java.util.List;

/** What a field holds. The index, the query language, OpenAPI and the front matter reader all follow from it. */
public sealed interface FieldKind {

    /** Words for people, plain text. Compared whole in filters, sorted by the locale's rules. */
    record Text() implements FieldKind {
    }

    /** A short token compared exactly: {@code forum}, an ORCID, a path. */
    record Keyword() implements FieldKind {
    }

    /** An absolute http(s) address, or a path on the publisher's site. */
    record Address() implements FieldKind {
    }

    /** Where a picture is: an http(s) address, a path on the publisher's site, or a file from the folder of the content file. */
    record Picture() implements FieldKind {
    }

    /** A day, {@code 2026-01-05}. */
    record Day() implements FieldKind {
    }

    /** A year, a month or a day: {@code 2010}, {@code 2010-10}, {@code 2010-10-19}. A period holds all that begins in it. */
    record Date() implements FieldKind {
    }

    /** The name of something in a registry outside, compared exactly, and checked as that registry does. */
    record Identifier(IdentifierReader reader) implements FieldKind {
    }

    /** A moment, {@code 2026-01-05T09:00:00Z}; a day alone in a file is its midnight in the site's time zone. */
    record Moment() implements FieldKind {
    }

    /** A whole number. */
    record Whole() implements FieldKind {
    }

    /**
     * The whole numbers between two other fields of the item, both included; a missing one bounds nothing. Items are compared by it alone: it is
     * neither written nor delivered. A value that filters take is a number, or a span such as {@code 13-17}, {@code 18-} or {@code -25}, which
     * is matched where any of its numbers is.
     *
     * @param from the field that holds the least
     * @param to   the field that holds the greatest
     */
    record Span(String from, String to) implements FieldKind {
    }

    /** True or false. */
    record Flag() implements FieldKind {
    }

    /** One of a fixed set of words. */
    record Choice(List<String> values) implements FieldKind {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /** A BCP 47 language tag. */
    record Language() implements FieldKind {
    }

    /** An ISO 3166-1 alpha-2 code, upper case. */
    record Country() implements FieldKind {
    }

    /** Another item, written as its slug, delivered as {@code {"slug", "title"}}. */
    record Relation(String type) implements FieldKind {
    }

    /** Fields of its own, addressed with dots. */
    record Group(List<Field> fields) implements FieldKind {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A whole that a plugin reads from several top-level keys, and delivers as one object.
     *
     * @param fields what of it can be filtered and sorted by; it may hold more
     * @param reader how it is read
     */
    record Composed(List<Field> fields, ComposedReader reader) implements FieldKind {
        public Composed {
            fields = List.copyOf(fields);
        }
    }
}
