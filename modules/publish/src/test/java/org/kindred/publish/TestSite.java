package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.kindred.assets.FileInspection;
import org.kindred.diff.Comparison;
import org.kindred.index.LuceneIndex;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.markdown.MarkdownFormat;
import org.kindred.markdown.SidecarYaml;
import org.kindred.markdown.SiteYaml;
import org.kindred.publish.assets.AssetPorts;
import org.kindred.publish.folder.ImportOptions;
import org.kindred.publish.folder.ImportReport;
import org.kindred.publish.node.Ports;
import org.kindred.publish.node.Progress;
import org.kindred.rest.json.JacksonJson;
import org.kindred.store.JpaStore;

/** One node on real parts, H2 and Lucene in a folder, with a content folder beside it and a clock that tests move. */
public final class TestSite implements AutoCloseable {

    public static final Plugins PLUGINS = Plugins.find(TestSite.class.getClassLoader());
    public static final Json JSON = new JacksonJson();
    public static final MarkdownFormat MARKDOWN = new MarkdownFormat(PLUGINS.types(), PLUGINS.registry());
    public static final String SITE = """
            name: Test
            baseUrl: https://www.example.org
            defaultLocale: en
            locales: [en, es]
            license: CC-BY-4.0
            attribution: The testers
            urls:
              article: /blog/{slug}
              guide: /guides/{slug}
              topic: /topics/{slug}
              citation: /references/{slug}
            """;

    public final Path content;
    final Path data;
    public final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    final PicturesElsewhere pictures = new PicturesElsewhere();
    public final List<Change> heard = new CopyOnWriteArrayList<>();
    final JdbcConnectionPool database;
    public final Store store;
    public final Ports ports;
    public final Publishing publishing;

    /** A folder for content and data. */
    public TestSite(Path folder) {
        this(folder.resolve("content"), folder.resolve("data"), PLUGINS, "1");
    }

    public TestSite(Path content, Path data, Plugins plugins, String version) {
        this.content = content;
        this.data = data;
        this.database = JdbcConnectionPool
                .create("jdbc:h2:file:" + data.resolve("kindred").toAbsolutePath() + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000", "sa", "");
        this.store = JpaStore.open(database, new TestSealing());
        var markdown = new MarkdownFormat(plugins.types(), plugins.registry());
        this.ports = new Ports(plugins, markdown, new SiteYaml(), new SiteYaml(), store,
                site -> LuceneIndex.open(data.resolve("index"), plugins.types(), site, JSON), JSON, List.of(heard::addAll), now::get,
                version,
                Optional.of(new AssetPorts(new FileInspection(), new SidecarYaml(), data.resolve("incoming"), AssetPorts.USUAL_LIMIT)),
                Optional.of(pictures));
        this.publishing = Publishing.open(ports, new Comparison());
    }

    /** Writes a content file. */
    public TestSite write(String path, String text) {
        try {
            var file = content.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file of any bytes. */
    public TestSite write(String path, byte[] bytes) {
        try {
            var file = content.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an article with this front matter, beside its title, and this body. */
    public TestSite article(String name, String title, String fields, String body) {
        return write("articles/" + name + ".md", file(title, fields, body));
    }

    /** Writes a topic. */
    public TestSite topic(String name, String title) {
        return write("topics/" + name + ".md", file(title, "", ""));
    }

    public static String file(String title, String fields, String body) {
        return "---\ntitle: " + title + "\n" + (fields.isEmpty() ? "" : fields.strip() + "\n") + "---\n" + body + "\n";
    }

    public TestSite delete(String path) {
        try {
            Files.delete(content.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestSite move(String from, String to) {
        try {
            Files.createDirectories(content.resolve(to).getParent());
            Files.move(content.resolve(from), content.resolve(to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ImportReport imports() {
        return publishing.importFolder(content, ImportOptions.USUAL, Progress.SILENT);
    }

    /** Imports, and gives the rules of what was found. */
    public List<String> rules() {
        return imports().findings().stream().map(finding -> finding.file() + " " + finding.rule()).toList();
    }

    public <T> T read(java.util.function.Function<? super ReadSession, T> question) {
        return store.read(question);
    }

    public long changes() {
        return this.<Long>read(session -> session.lastChange());
    }

    public Optional<Published> published(String type, String slug, String locale) {
        return read(session -> session.published(List.of(new ItemKey(type, slug)))).stream()
                .filter(published -> published.ref().locale().equals(locale)).findFirst();
    }

    /** The public JSON of an English item. */
    public Value.Group data(String type, String slug) {
        return data(type, slug, "en");
    }

    public Value.Group data(String type, String slug, String locale) {
        return (Value.Group) JSON.read(published(type, slug, locale).orElseThrow().data());
    }

    public boolean isPublic(String type, String slug) {
        return published(type, slug, "en").isPresent();
    }

    public Item item(String type, String slug) {
        return read(session -> session.item(new ItemRef(type, slug, "en"))).orElseThrow();
    }

    /** The slugs that the index lists of a type, in English. */
    public List<String> listed(String type) {
        var query = new Query(Optional.of(type), "en", Optional.empty(), Filter.EVERYTHING, List.of(), new Page.Numbered(100, 1),
                List.of());
        return publishing.index().search(query).hits().stream().map(hit -> hit.ref().slug()).sorted().toList();
    }

    /** How many items of a type the index holds, in English. */
    long count(String type) {
        var query = new Query(Optional.of(type), "en", Optional.empty(), Filter.EVERYTHING, List.of(), new Page.Numbered(1, 1), List.of());
        return publishing.index().search(query).total();
    }

    /** Everything in the database but what is known of jobs, as SQL. */
    public String dump() {
        return dump(row -> !row.contains("PUBLIC\".\"JOB") && !row.contains("PUBLIC.JOB") && !row.contains("PUBLIC\".\"LEASE")
                && !row.contains("PUBLIC.LEASE"));
    }

    /** Those rows of the database that are meant, as SQL. */
    public String dump(Predicate<String> meant) {
        try (var connection = database.getConnection(); var rows = connection.createStatement().executeQuery("SCRIPT")) {
            var lines = new StringBuilder();
            while (rows.next()) {
                if (meant.test(rows.getString(1))) {
                    lines.append(rows.getString(1)).append('\n');
                }
            }
            return lines.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of a value, however it is nested. */
    public static List<String> texts(Stream<Value> values) {
        return values.map(TestSite::text).toList();
    }

    public static String text(Value value) {
        return value instanceof Value.Text(var text) ? text : new String(JSON.write(value), UTF_8);
    }

    @Override
    public void close() {
        publishing.close();
        store.close();
        database.dispose();
    }
}
