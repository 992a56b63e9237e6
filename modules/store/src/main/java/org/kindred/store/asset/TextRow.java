package org.kindred.store.asset;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kindred.kernel.asset.Asset;

/** A text about an asset in one language. */
@Entity(name = "AssetText")
@Table(name = "asset_text")
@IdClass(TextRow.Key.class)
class TextRow {

    private static final String ALT = "alt";
    private static final String CAPTION = "caption";

    @Id
    String asset;
    @Id
    String kind;
    @Id
    String locale;
    String text;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected TextRow() {
    }

    private TextRow(String asset, String kind, String locale, String text) {
        this.asset = asset;
        this.kind = kind;
        this.locale = locale;
        this.text = text;
    }

    static Stream<TextRow> of(Asset asset) {
        var words = asset.words();
        return Stream.concat(
                words.alt().entrySet().stream().map(text -> new TextRow(asset.name(), ALT, text.getKey(), text.getValue())),
                words.caption().entrySet().stream().map(text -> new TextRow(asset.name(), CAPTION, text.getKey(), text.getValue())));
    }

    /** What is said of one asset, by locale. */
    record Texts(SortedMap<String, String> alt, SortedMap<String, String> caption) {

        static Texts of(List<TextRow> rows) {
            var texts = new Texts(new TreeMap<>(), new TreeMap<>());
            rows.forEach(row -> (row.kind.equals(ALT) ? texts.alt : texts.caption).put(row.locale, row.text));
            return texts;
        }
    }

    /** The columns that name a text. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        String asset = "";
        String kind = "";
        String locale = "";

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.asset.equals(asset) && key.kind.equals(kind) && key.locale.equals(locale);
        }

        @Override
        public int hashCode() {
            return Objects.hash(asset, kind, locale);
        }
    }
}
