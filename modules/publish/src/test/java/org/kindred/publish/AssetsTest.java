package org.kindred.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetWords;
import org.kindred.kernel.asset.Deposit;
import org.kindred.kernel.asset.Expected;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.Stale;
import org.kindred.kernel.value.Value;
import org.kindred.publish.editing.AssetDesk;
import org.kindred.publish.folder.FolderCheck;
import org.kindred.publish.folder.ImportOptions;
import org.kindred.publish.node.Progress;

/** Pictures and documents, from a content folder and through the desk. */
class AssetsTest {

    private static final byte[] SMALL = png(40, 30, 1);
    private static final byte[] LARGE = png(900, 600, 2);

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE);
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** A PNG of one grey. */
    static byte[] png(int width, int height, int grey) {
        byte[] lines = new byte[height * (width + 1)];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = i % (width + 1) == 0 ? 0 : (byte) grey;
        }
        var deflater = new Deflater();
        deflater.setInput(lines);
        deflater.finish();
        byte[] packed = new byte[lines.length + 100];
        int length = deflater.deflate(packed);
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put(new byte[4]).array();
        return joined(HexFormat.of().parseHex("89504e470d0a1a0a"), chunk("IHDR", head),
                chunk("IDAT", java.util.Arrays.copyOf(packed, length)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = joined(name.getBytes(ISO_8859_1), content);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length).putInt(content.length).put(named).putInt((int) sum.getValue()).array();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** With a chunk that readers do not get. */
    private static byte[] withText(byte[] png) {
        return joined(java.util.Arrays.copyOf(png, 33), chunk("tEXt", "Author\0Somebody".getBytes(ISO_8859_1)),
                java.util.Arrays.copyOfRange(png, 33, png.length));
    }

    private Optional<Asset> asset(String name) {
        return site.read(session -> session.assets().find(name));
    }

    private String html(String slug) {
        return new String(site.published("article", slug, "en").orElseThrow().html(), UTF_8);
    }

    private Value image(String slug, String member) {
        return site.data("article", slug).get("image") instanceof Value.Group group ? group.get(member) : Value.NOTHING;
    }

    private AssetDesk desk() {
        return new AssetDesk(site.ports.assets().orElseThrow(), site.publishing);
    }

    private static Deposit deposit(String name, byte[] bytes, String alt) {
        return Deposit.of(name, new ByteArrayInputStream(bytes), AssetWords.alt("en", alt), "ana");
    }

    @Test
    void aPictureOfTheFolderIsShownWithItsSizeItsWordsAndItsOtherSizes() {
        site.write("images/hands.png", LARGE).write("images/hands.png.yaml", "alt: {en: Two hands, es: Dos manos}\ncredit: A. P.\n")
                .article("a", "A", "image: ../images/hands.png", "![](../images/hands.png) and ![my words](../images/hands.png \"T\")");

        assertEquals(List.of(), site.rules());
        String digest = asset("images/hands.png").orElseThrow().file().digest();
        String src = "/assets/" + digest + "/hands.png";
        String sizes = " width=\"900\" height=\"600\" srcset=\"/assets/" + digest + "/w320q80/hands.png 320w, /assets/" + digest
                + "/w640q80/hands.png 640w, " + src + " 900w\" sizes=\"100vw\" loading=\"lazy\">";
        assertEquals("<p><img src=\"" + src + "\" alt=\"Two hands\"" + sizes + " and <img src=\"" + src + "\" alt=\"my words\" title=\"T\""
                + sizes
                + "</p>\n", html("a"));
        assertEquals(Value.of(src), image("a", "src"));
        assertEquals(Value.of(900), image("a", "width"));
        assertEquals(Value.of("Two hands"), image("a", "alt"));
        assertEquals(Value.of("A. P."), image("a", "credit"));
        assertEquals(3, image("a", "sources").each().count());
    }

    @Test
    void aTextInAnotherLanguageGetsTheWordsOfThatLanguage() {
        site.write("images/a.png", SMALL).write("images/a.png.yaml", "alt: {en: Hands, es: Manos}\n")
                .write("articles/x.md", TestSite.file("X", "", "![](../images/a.png)"))
                .write("articles/x.es.md", TestSite.file("X", "", "![](../images/a.png)")).imports();

        assertTrue(html("x").contains("alt=\"Hands\""), html("x"));
        assertTrue(new String(site.published("article", "x", "es").orElseThrow().html(), UTF_8).contains("alt=\"Manos\""));
    }

    @Test
    void rawHtmlAndLinksToDocumentsLeadToThemToo() {
        site.write("files/leaflet.pdf", "%PDF-1.7\n%%EOF\n").write("images/a.png", SMALL).write("images/a.png.yaml", "decorative: true\n")
                .article("a", "A", "", "[The leaflet](../files/leaflet.pdf)\n\n<img src=\"../images/a.png\" width=\"10\">").imports();

        String pdf = asset("files/leaflet.pdf").orElseThrow().file().digest();
        String png = asset("images/a.png").orElseThrow().file().digest();
        assertEquals("<p><a href=\"/assets/" + pdf + "/leaflet.pdf\">The leaflet</a></p>\n<img src=\"/assets/" + png
                + "/a.png\" width=\"10\" alt=\"\" loading=\"lazy\">\n", html("a"));
    }

    @Test
    void aPictureThatIsReplacedReachesWhatShowsItAndTheChangeLog() {
        site.write("images/a.png", SMALL).write("images/a.png.yaml", "alt: x\n").article("a", "A", "", "![](../images/a.png)").imports();
        String before = html("a");
        long changes = site.changes();

        site.write("images/a.png", LARGE).imports();

        assertFalse(before.equals(html("a")));
        assertEquals(changes + 1, site.changes());
        site.imports();
        assertEquals(changes + 1, site.changes(), "what is unchanged writes nothing");
    }

    @Test
    void newWordsReachWhatShowsThePicture() {
        site.write("images/a.png", SMALL).write("images/a.png.yaml", "alt: one\n").article("a", "A", "", "![](../images/a.png)").imports();

        site.write("images/a.png.yaml", "alt: two\n").imports();

        assertTrue(html("a").contains("alt=\"two\""), html("a"));
    }

    @Test
    void aPictureThatComesLaterReachesWhatNamedItInVain() {
        site.article("a", "A", "", "![x](../images/a.png)");
        assertEquals(List.of("articles/a.md image-missing"), site.rules());

        site.write("images/a.png", SMALL).write("images/a.png.yaml", "decorative: true\n").imports();

        assertTrue(html("a").contains("/assets/"), html("a"));
    }

    @Test
    void accentsInTheNameOfAPictureMayBeWrittenAsLettersOfTheirOwn() {
        site.write("images/caf\u00e9.png", SMALL).write("images/caf\u00e9.png.yaml", "decorative: true\n")
                .article("a", "A", "image: ../images/cafe\u0301.png", "![](../images/cafe\u0301.png) ![](../images/gone\u0301.png)");

        assertEquals(List.of("articles/a.md image-missing"), site.rules(), "of the other one");
        assertTrue(html("a").contains("/assets/"), html("a"));
    }

    @Test
    void whatIsWrongWithAFileIsToldAtThatFileAndTheOthersGoOn() {
        site.write("images/no-words.png", SMALL).write("images/bad-words.png", SMALL).write("images/bad-words.png.yaml", "alt: {en: A\n")
                .write("images/no-picture.png", "<html>").write("images/half.png", java.util.Arrays.copyOf(LARGE, LARGE.length / 2))
                .write("images/lonely.png.yaml", "alt: x\n").write("images/odd.png", SMALL)
                .write("images/odd.png.yaml", "alt: [x]\nfoo: 1\n")
                .article("a", "A", "", "");

        assertEquals(
                List.of("images/bad-words.png alt-missing", "images/bad-words.png.yaml invalid-sidecar", "images/half.png damaged-file",
                        "images/lonely.png.yaml not-content", "images/no-picture.png wrong-file-type", "images/no-words.png alt-missing",
                        "images/odd.png alt-missing", "images/odd.png.yaml invalid-value", "images/odd.png.yaml unknown-key"),
                site.rules());
        var bad = site.imports();
        assertTrue(asset("images/no-words.png").isPresent());
        assertFalse(asset("images/half.png").isPresent());
        assertTrue(site.isPublic("article", "a"));
        assertEquals(2, bad.refused());
    }

    @Test
    void filesAreExportedAsTheyCameThoughReadersGetLess(@TempDir Path other) throws IOException {
        byte[] original = withText(SMALL);
        site.write("images/a b.png", original).write("images/a b.png.yaml", "# why\nalt:   'x'\n").write("files/x.pdf", "%PDF-1.7\n%%EOF\n")
                .imports();
        var asset = asset("images/a b.png").orElseThrow();
        assertEquals(SMALL.length, asset.file().size());

        site.publishing.exportFolder(other.resolve("one"), Progress.SILENT);
        assertArrayEquals(original, Files.readAllBytes(other.resolve("one/images/a b.png")));
        assertEquals("# why\nalt:   'x'\n", Files.readString(other.resolve("one/images/a b.png.yaml")));
        assertEquals(0, site.publishing.exportFolder(other.resolve("one"), Progress.SILENT), "what is there already is left alone");

        try (var again = new TestSite(other.resolve("one"), other.resolve("data"), TestSite.PLUGINS, "1")) {
            again.imports();
            again.publishing.exportFolder(other.resolve("two"), Progress.SILENT);
        }
        assertArrayEquals(original, Files.readAllBytes(other.resolve("two/images/a b.png")));
        assertTrue(Files.exists(other.resolve("two/files/x.pdf")));
    }

    @Test
    void whatWasBroughtThroughTheDeskIsExportedAndImportedAsItIs(@TempDir Path other) {
        desk().put(deposit("images/a.png", withText(SMALL), "Hands: two"));
        site.publishing.exportFolder(site.content, Progress.SILENT);
        var before = asset("images/a.png").orElseThrow();

        assertEquals(List.of(), site.rules());
        var after = asset("images/a.png").orElseThrow();
        assertEquals(before.file(), after.file());
        assertEquals(before.words(), after.words());
        assertTrue(after.origin().isPresent(), "the file owns it now");
    }

    @Test
    void aFileThatIsGoneTakesItsAssetAlongAndWhatShowedItSaysSo() {
        site.write("images/a.png", SMALL).write("images/a.png.yaml", "alt: x\n").article("a", "A", "", "![](../images/a.png)").imports();

        site.delete("images/a.png").delete("images/a.png.yaml");

        assertEquals(List.of("articles/a.md image-missing"), site.rules());
        assertFalse(asset("images/a.png").isPresent());
        assertEquals("<p><img src=\"../images/a.png\" alt=\"\"></p>\n", html("a"));
    }

    @Test
    void whatSomebodyChangedIsNotUndoneByAFileThatStayedAndNotWrittenOverByOneThatChanged() {
        site.write("images/a.png", SMALL).write("images/a.png.yaml", "alt: of the file\n").imports();
        desk().describe("images/a.png", AssetWords.alt("en", "of the desk"), new Expected.Anything(), "ana");

        assertEquals(List.of(), site.rules());
        site.write("images/a.png.yaml", "alt: of the file again\n");
        assertEquals(List.of("images/a.png import-conflict"), site.rules());
        assertEquals("of the desk", asset("images/a.png").orElseThrow().words().alt().get("en"));
    }

    @Test
    void whatPublishedItemsUseIsNotDeletedAndStaleChangesAreRefused() {
        desk().put(deposit("images/a.png", SMALL, "x"));
        site.article("a", "A", "", "![](../images/a.png)").imports();

        assertThrows(Conflict.class, () -> desk().delete("images/a.png", new Expected.Anything(), "ana"));
        assertThrows(Stale.class,
                () -> desk().describe("images/a.png", AssetWords.alt("en", "y"), new Expected.Present(java.util.Set.of(7)), "b"));
        assertThrows(InvalidRequest.class, () -> desk().put(deposit("images/a.png", "<svg/>".getBytes(UTF_8), "x")));
        assertEquals(1, asset("images/a.png").orElseThrow().version());

        site.delete("articles/a.md").write("articles/b.md", TestSite.file("B", "", "")).publishing
                .importFolder(site.content, new ImportOptions(true), Progress.SILENT);
        desk().delete("images/a.png", new Expected.Present(java.util.Set.of(1)), "ana");
        assertFalse(asset("images/a.png").isPresent());
    }

    @Test
    void nothingIsLeftInTheScratchFolder() throws IOException {
        site.write("images/a.png", withText(SMALL)).write("images/b.png", "no picture").imports();

        assertEquals(0, scratch());
    }

    private long scratch() throws IOException {
        try (var left = Files.list(site.data.resolve("incoming"))) {
            return left.count();
        }
    }

    @Test
    void whatAKilledProcessLeftThereIsThrownAwayAtTheNextStart() throws IOException {
        Files.createDirectories(site.data.resolve("incoming"));
        Files.writeString(site.data.resolve("incoming/half.part"), "half");

        site.ports.assets().orElseThrow().clear();

        assertEquals(0, scratch());
    }

    @Test
    void aCheckWithoutAStoreSaysWhatAnImportWouldSay() {
        site.write("images/a.png", SMALL).article("a", "A", "", "![](../images/a.png) ![](../images/b.png)");

        var findings = new FolderCheck(TestSite.PLUGINS, site.ports.content(), site.ports.sites()).with(site.ports.assets().orElseThrow())
                .check(site.content).stream().map(finding -> finding.file() + " " + finding.rule()).toList();

        assertEquals(List.of("articles/a.md image-missing", "images/a.png alt-missing"), findings);
    }
}
