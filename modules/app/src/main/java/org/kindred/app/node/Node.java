package org.kindred.app.node;

import com.zaxxer.hikari.HikariDataSource;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kindred.assets.FileInspection;
import org.kindred.assets.resize.ResizedPictures;
import org.kindred.diff.Comparison;
import org.kindred.index.LuceneIndex;
import org.kindred.kernel.asset.Assets;
import org.kindred.kernel.asset.Renditions;
import org.kindred.kernel.content.ChangeListener;
import org.kindred.kernel.content.ContentFormat;
import org.kindred.kernel.delivery.Past;
import org.kindred.kernel.delivery.Previews;
import org.kindred.kernel.editing.History;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.link.WebLinks;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.StoredBytes;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.webhook.Webhooks;
import org.kindred.launcher.Settings;
import org.kindred.markdown.MarkdownFormat;
import org.kindred.markdown.SidecarYaml;
import org.kindred.markdown.SiteYaml;
import org.kindred.publish.Publishing;
import org.kindred.publish.assets.AssetPorts;
import org.kindred.publish.checks.CheckedFormat;
import org.kindred.publish.checks.LinkLook;
import org.kindred.publish.editing.AssetDesk;
import org.kindred.publish.folder.FolderCheck;
import org.kindred.publish.history.ItemHistory;
import org.kindred.publish.history.PastIndexes;
import org.kindred.publish.history.PastViews;
import org.kindred.publish.node.Ports;
import org.kindred.publish.node.Progress;
import org.kindred.publish.preview.PreviewDesk;
import org.kindred.reports.DailyRecord;
import org.kindred.rest.json.JacksonJson;
import org.kindred.security.audit.AuditKey;
import org.kindred.security.audit.AuditLog;
import org.kindred.security.audit.AuditSeal;
import org.kindred.security.preview.PreviewTokens;
import org.kindred.security.token.TokenDesk;
import org.kindred.store.JpaStore;
import org.kindred.store.backup.BackupListener;
import org.kindred.store.backup.Manifest;

/** Store, index and use cases of one node. */
public final class Node implements AutoCloseable {

    private static final long USUAL_CACHE = 512L << 20;

    private final Path data;
    private final AuditSeal sealing;
    private final Plugins plugins;
    private final Json json;
    private final HikariDataSource connections;
    private final JpaStore store;
    private final String product;
    private final Relay relay = new Relay();
    private final Publishing publishing;
    private final AssetPorts assets;
    private final ResizedPictures renditions;
    private final PastViews past;
    private final TokenDesk tokens;
    private final Previews previews;
    private final Telling telling;
    private final Checking checking;
    private final DailyRecord record;

    private Node(Settings settings) {
        data = settings.data();
        sealing = sealing(settings);
        plugins = installed();
        json = new JacksonJson();
        product = settings.find("kindred.launcher.version").orElse("in development");
        connections = Database.of(settings).connect();
        store = JpaStore.open(connections, sealing);
        assets = assets(settings);
        assets.clear();
        publishing = Publishing.open(new Ports(plugins, CheckedFormat.of(content(plugins), plugins), new SiteYaml(), new SiteYaml(), store,
                site -> LuceneIndex.open(settings.data().resolve("index"), plugins.types(), site, json), json, List.of(relay),
                Clock.systemUTC(),
                version(settings), Optional.of(assets), Optional.of(new FetchedPictures(Telling.outgoing(settings)))), new Comparison());
        renditions = new ResizedPictures(digest -> new StoredBytes(store, digest), settings.data().resolve("assets/resized"),
                Sizes.find(settings, "kindred.assets.cache-size").orElse(USUAL_CACHE));
        past = new PastViews(store, publishing::at, new PastIndexes(settings.data().resolve("past"),
                folder -> LuceneIndex.open(folder, plugins.types(), publishing::site, json)));
        tokens = new TokenDesk(store, plugins.types().all().stream().map(ContentType::name).toList(), () -> publishing.site().locales(),
                Clock.systemUTC(), new SecureRandom());
        previews = new PreviewDesk(publishing,
                new PreviewTokens(AuditKey.find(settings.find("kindred.audit.key"), data), new SecureRandom()));
        telling = Telling.of(settings, store, json, plugins.types(), publishing::site);
        relay.add(telling.listener());
        checking = Checking.of(settings, store, publishing);
        record = new DailyRecord(store, publishing::site, publishing::isSettled, Clock.systemUTC());
    }

    /**
     * Opens the node of a data folder. Nothing goes on in it until {@link #start}.
     *
     * @throws org.kindred.kernel.problem.StorageFailed if database or index cannot be opened
     */
    public static Node open(Settings settings) {
        return new Node(settings);
    }

    /** What can be said of a content folder without a node; against the operator's list of retracted works, if there is one. */
    public static FolderCheck check(Optional<Path> retractions) {
        var plugins = installed();
        var check = new FolderCheck(plugins, content(plugins), new SiteYaml()).with(assets(scratch(), AssetPorts.USUAL_LIMIT));
        return retractions.map(list -> check.against(list, new JacksonJson())).orElse(check);
    }

    /** Looks at links once, without a node, as the settings say. */
    public static LinkLook look(Settings settings, Progress progress) {
        return Checking.look(settings, progress);
    }

    private static Plugins installed() {
        return Plugins.find(Node.class.getClassLoader());
    }

    private static ContentFormat content(Plugins plugins) {
        return new MarkdownFormat(plugins.types(), plugins.registry());
    }

    private static AssetPorts assets(Settings settings) {
        return assets(settings.data().resolve("assets/incoming"),
                Sizes.find(settings, "kindred.assets.max-size").orElse(AssetPorts.USUAL_LIMIT));
    }

    /** What seals the record in the database of a data folder. */
    public static AuditSeal sealing(Settings settings) {
        var key = settings.find("kindred.audit.key");
        return new AuditSeal(AuditKey.find(key, settings.data()),
                AuditKey.former(key, settings.find("kindred.audit.former-keys"), settings.data()), AuditLog::tell);
    }

    private static AssetPorts assets(Path scratch, long limit) {
        return new AssetPorts(new FileInspection(), new SidecarYaml(), scratch, limit);
    }

    /** A check has no data folder. */
    private static Path scratch() {
        return Path.of(System.getProperty("java.io.tmpdir"), "kindred-check-" + UUID.randomUUID());
    }

    /** Every build unpacks into a folder of its own name; what another build compiled is compiled again. */
    private static String version(Settings settings) {
        return settings.find("kindred.launcher.runtime").map(folder -> Path.of(folder).getFileName().toString()).orElse("development");
    }

    /** From now on, somebody else hears of changes too. */
    public void listen(ChangeListener listener) {
        relay.add(listener);
    }

    /** Starts what goes on behind the use cases. */
    public void start() {
        publishing.start();
        telling.start();
        checking.start();
        record.start();
    }

    /** The folder of its data. */
    public Path data() {
        return data;
    }

    /** What seals its record of who did what. */
    public AuditSeal sealing() {
        return sealing;
    }

    /** The use cases. */
    public Publishing publishing() {
        return publishing;
    }

    /** The API tokens. */
    public TokenDesk tokens() {
        return tokens;
    }

    /** Links to what is not public yet. */
    public Previews previews() {
        return previews;
    }

    /** The webhooks. */
    public Webhooks webhooks() {
        return telling.desk();
    }

    /** Links out of the site. */
    public WebLinks links() {
        return checking.desk();
    }

    /** Pictures in other sizes. */
    public Renditions renditions() {
        return renditions;
    }

    /** Pictures and documents. */
    public Assets assets() {
        return new AssetDesk(assets, publishing);
    }

    /** The plugins of this installation. */
    public Plugins plugins() {
        return plugins;
    }

    /** What was public when. */
    public Past past() {
        return past;
    }

    /** What became of items. */
    public History history() {
        return new ItemHistory(publishing, new Comparison());
    }

    /** What is kept. */
    public Store store() {
        return store;
    }

    /**
     * Writes everything that is kept, as it is at one moment.
     *
     * @param file is not closed
     * @throws org.kindred.kernel.problem.StorageFailed if the store fails, or the listener stopped it
     * @throws java.io.UncheckedIOException             if the stream fails
     */
    public Manifest backUp(OutputStream file, BackupListener listener) {
        return store.backUp(file, product, listener);
    }

    /** What answers lists and search. */
    public SearchIndex index() {
        return publishing.index();
    }

    /** JSON in and out. */
    public Json json() {
        return json;
    }

    @Override
    public void close() {
        past.close();
        record.close();
        checking.close();
        telling.close();
        renditions.close();
        publishing.close();
        store.close();
        connections.close();
    }
}
