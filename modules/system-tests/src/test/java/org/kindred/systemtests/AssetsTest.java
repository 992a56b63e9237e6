package org.kindred.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and documents: brought over HTTP and in the content folder, shown in articles, and served. */
@WithOneService
class AssetsTest {

    private static final String MANAGE = "/api/v1/manage/assets/";

    private final Service service;
    private final String token = "Bearer " + Service.TOKEN;

    AssetsTest(Service service) {
        this.service = service;
    }

    private static byte[] picture(String format, Color color, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Service.Answer put(String mediaType, String path, byte[] bytes, String... headers) {
        return service.sendBytes(mediaType, "PUT", MANAGE + path, bytes,
                Stream.concat(Stream.of("Authorization", token), Stream.of(headers)).toArray(String[]::new));
    }

    private Service.Answer create(String path, byte[] bytes) {
        var created = put("image/jpeg", path, bytes, "If-None-Match", "*");
        assertEquals(201, created.status(), created.text());
        return created;
    }

    private Service.Answer get(String path) {
        return service.get(path, "Authorization", token);
    }

    private void publish(String slug, String text) {
        assertEquals(201, service.sendAs("text/markdown", "PUT", "/api/v1/manage/articles/" + slug, text, "Authorization", token,
                "If-None-Match", "*").status());
        assertEquals(200, service.sendAs("application/json", "POST", "/api/v1/manage/articles/" + slug + "/transitions",
                "{\"to\":\"published\"}", "Authorization", token).status());
    }

    private void withdraw(String slug) {
        service.send("DELETE", "/api/v1/manage/articles/" + slug, "Authorization", token);
    }

    @Test
    void aPictureIsBroughtShownReplacedWithWhatShowsItAndTakenAway() {
        byte[] red = picture("jpeg", Color.RED, 900, 450);
        var created = create("photos/hands.jpg?alt=Two%20hands&alt[es]=Dos%20manos&credit=A.%20P.", red);
        assertEquals(MANAGE + "photos/hands.jpg", created.header("Location"));
        assertEquals("\"v1\"", created.header("ETag"));
        assertEquals(900, created.at("/data/width").asInt());
        String src = created.at("/data/src").asText();

        publish("with-a-picture", "---\ntitle: With a picture\nimage: ../photos/hands.jpg\n---\n![](../photos/hands.jpg)\n");
        var shown = service.get("/api/v1/articles/with-a-picture");
        assertEquals(src, shown.at("/data/image/src").asText());
        assertEquals("Two hands", shown.at("/data/image/alt").asText());
        assertEquals("A. P.", shown.at("/data/image/credit").asText());
        assertEquals(450, shown.at("/data/image/height").asInt());
        assertEquals(3, shown.at("/data/image/sources").size(), shown.text());
        String html = shown.at("/data/body/html").asText();
        assertTrue(html.contains("<img src=\"" + src + "\" alt=\"Two hands\" width=\"900\" height=\"450\" srcset=\""), html);
        assertTrue(html.contains("sizes=\"100vw\" loading=\"lazy\""), html);

        var refused = service.send("DELETE", MANAGE + "photos/hands.jpg", "Authorization", token);
        assertEquals(409, refused.status());
        assertEquals("with-a-picture", refused.at("/referrers/0/slug").asText());

        assertEquals(412, put("image/jpeg", "photos/hands.jpg", picture("jpeg", Color.BLUE, 600, 300), "If-Match", "\"v7\"").status());
        assertEquals(428, put("image/jpeg", "photos/hands.jpg", picture("jpeg", Color.BLUE, 600, 300)).status());
        var replaced = put("image/jpeg", "photos/hands.jpg", picture("jpeg", Color.BLUE, 600, 300), "If-Match", "\"v1\"");
        assertEquals(200, replaced.status(), replaced.text());
        var after = service.get("/api/v1/articles/with-a-picture");
        assertEquals(replaced.at("/data/src").asText(), after.at("/data/image/src").asText());
        assertEquals(600, after.at("/data/image/width").asInt());
        assertNotEquals(shown.at("/data/digest").asText(), after.at("/data/digest").asText());
        assertEquals(200, service.get(src).status(), "pages that were made before still show it");

        var described = service.sendAs("application/json", "PUT", MANAGE + "photos/hands.jpg", "{\"alt\":{\"en\":\"Blue\"}}",
                "Authorization", token, "If-Match", "*");
        assertEquals("\"v3\"", described.header("ETag"));
        assertEquals("Blue", service.get("/api/v1/articles/with-a-picture").at("/data/image/alt").asText());

        withdraw("with-a-picture");
        assertEquals(204, service.send("DELETE", MANAGE + "photos/hands.jpg", "Authorization", token).status());
        assertEquals(404, service.get(src).status());
        assertTrue(get("/api/v1/manage/audit?filter[subject]=asset/photos/hands.jpg").text().contains("asset.deleted"));
    }

    @Test
    void whatIsNoPictureOrTooMuchOrWithoutWordsIsRefusedAndNamed() {
        byte[] jpeg = picture("jpeg", Color.RED, 30, 20);

        assertProblem(415, "wrong-file-type", put("image/png", "refused/a.png?decorative=true", jpeg, "If-None-Match", "*"));
        assertProblem(415, "wrong-file-type", put("image/png", "refused/a.jpg?decorative=true", jpeg, "If-None-Match", "*"));
        assertProblem(415, "wrong-file-type",
                put("image/jpeg", "refused/a.jpg?decorative=true", "<html>".getBytes(UTF_8), "If-None-Match", "*"));
        assertProblem(422, "too-many-pixels", put("image/png", "refused/a.png?decorative=true", bomb(), "If-None-Match", "*"));
        assertProblem(422, "damaged-file",
                put("image/jpeg", "refused/a.jpg?decorative=true", Arrays.copyOf(jpeg, jpeg.length / 2), "If-None-Match", "*"));
        assertProblem(413, "too-large", put("image/jpeg", "refused/a.jpg?decorative=true", new byte[26 << 20], "If-None-Match", "*"));
        assertProblem(400, "alt-missing", put("image/jpeg", "refused/a.jpg", jpeg, "If-None-Match", "*"));
        assertProblem(400, "alt-missing", put("image/jpeg", "refused/a.jpg?alt[es]=Hola", jpeg, "If-None-Match", "*"));
        assertProblem(400, "unknown-parameter", put("image/jpeg", "refused/a.jpg?atl=x", jpeg, "If-None-Match", "*"));
        assertProblem(400, "invalid-value", put("image/jpeg", "refused/.hidden.jpg?decorative=true", jpeg, "If-None-Match", "*"));
        assertProblem(400, "invalid-value", put("image/jpeg", "refused/a.exe?decorative=true", jpeg, "If-None-Match", "*"));
        assertEquals(401, service.sendBytes("image/jpeg", "PUT", MANAGE + "refused/a.jpg", jpeg).status());
        assertEquals(0, get("/api/v1/manage/assets?filter[name][prefix]=refused/").at("/meta/pagination/total").asInt());
    }

    private static void assertProblem(int status, String kind, Service.Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals("/problems/" + kind, answer.at("/type").asText());
    }

    /** A picture that says it is 60,000 pixels wide and high. */
    private static byte[] bomb() {
        byte[] png = picture("png", Color.RED, 4, 4);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    @Test
    void aDrawingIsServedWithoutItsScriptAndMayRunNothing() {
        String begin = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\">";
        var created = put("image/svg+xml", "drawings/a.svg?decorative=true",
                (begin + "<script>alert(1)</script><path onclick=\"alert(2)\" d=\"M0 0h8\"/></svg>").getBytes(UTF_8), "If-None-Match", "*");
        assertEquals(201, created.status(), created.text());
        assertTrue(created.at("/meta/removed").toString().contains("<script>"), created.text());

        var served = service.get(created.at("/data/src").asText());
        assertFalse(served.text().contains("alert"), served.text());
        assertTrue(served.text().contains("M0 0h8"));
        assertEquals("image/svg+xml", served.header("Content-Type"));
        assertTrue(served.header("Content-Security-Policy").contains("default-src 'none'"));
        assertTrue(served.header("Content-Security-Policy").contains("sandbox"));
        assertEquals("nosniff", served.header("X-Content-Type-Options"));
        assertProblem(422, "unsafe-file", put("image/svg+xml", "drawings/b.svg?decorative=true",
                ("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + begin + "&a;</svg>").getBytes(UTF_8), "If-None-Match", "*"));
        assertEquals(204, service.send("DELETE", MANAGE + "drawings/a.svg", "Authorization", token).status());
    }

    @Test
    void bytesAreServedForEverWholeInPartsAndNotAgain() {
        byte[] bytes = "%PDF-1.7\n0123456789abcdef\n%%EOF\n".getBytes(UTF_8);
        String src = put("application/pdf", "files/leaflet.pdf", bytes, "If-None-Match", "*").at("/data/src").asText();

        var whole = service.get(src);
        assertArrayEquals(bytes, whole.bytes());
        assertEquals("public, max-age=31536000, immutable", whole.header("Cache-Control"));
        assertEquals("*", whole.header("Access-Control-Allow-Origin"));
        assertEquals("attachment", whole.header("Content-Disposition"));
        String etag = whole.header("ETag");
        assertEquals(304, service.get(src, "If-None-Match", etag).status());
        assertEquals(0, service.send("HEAD", src).bytes().length);
        assertEquals(Integer.toString(bytes.length), service.send("HEAD", src).header("Content-Length"));

        var part = service.get(src, "Range", "bytes=9-18");
        assertEquals(206, part.status());
        assertEquals("0123456789", part.text());
        assertEquals("bytes 9-18/" + bytes.length, part.header("Content-Range"));
        assertEquals("%%EOF\n", service.get(src, "Range", "bytes=-6").text());
        assertEquals(206, service.get(src, "Range", "bytes=0-", "If-Range", etag).status());
        assertEquals(200, service.get(src, "Range", "bytes=0-", "If-Range", "\"other\"").status());
        var several = service.get(src, "Range", "bytes=9-10,12-13");
        assertTrue(several.header("Content-Type").startsWith("multipart/byteranges; boundary="), several.text());
        assertTrue(several.text().contains("Content-Range: bytes 12-13/" + bytes.length + "\r\n\r\n34\r\n"), several.text());
        var behind = service.get(src, "Range", "bytes=1000-");
        assertEquals(416, behind.status());
        assertEquals("bytes */" + bytes.length, behind.header("Content-Range"));

        assertEquals(404, service.get(src.replace(".pdf", ".html")).status());
        assertEquals(404, service.get(src.replaceFirst("/assets/..", "/assets/00")).status());
        assertEquals(405, service.send("DELETE", src).status());
        assertEquals(204, service.send("DELETE", MANAGE + "files/leaflet.pdf", "Authorization", token).status());
    }

    @Test
    void aPictureIsHadInTheSizesThatTheSiteNamesAndInNoOther() throws IOException {
        var created = create("sizes/red.jpg?decorative=true", picture("jpeg", Color.RED, 900, 450));
        var small = service.get(created.at("/data/sources/0/src").asText());

        assertEquals(200, small.status(), small.text());
        assertEquals("image/jpeg", small.header("Content-Type"));
        var image = ImageIO.read(new ByteArrayInputStream(small.bytes()));
        assertEquals(320, image.getWidth());
        assertEquals(160, image.getHeight());
        assertTrue(new Color(image.getRGB(100, 100)).getRed() > 200);
        assertEquals(304, service.get(created.at("/data/sources/0/src").asText(), "If-None-Match", small.header("ETag")).status());
        assertEquals(404, service.get(created.at("/data/sources/0/src").asText().replace("/w320", "/w321")).status());
        assertEquals(404, service.get(created.at("/data/sources/0/src").asText().replace("/w320", "/w1280")).status());
        assertEquals(204, service.send("DELETE", MANAGE + "sizes/red.jpg", "Authorization", token).status());
    }

    @Test
    void filesOfTheContentFolderAreTakenInWithTheirWordsAndExportedByteForByte(@TempDir Path exported) throws IOException {
        byte[] png = picture("png", Color.GREEN, 400, 300);
        byte[] photograph = withPosition(picture("jpeg", Color.RED, 40, 20));
        Path pictures = Files.createDirectories(service.content().resolve("pictures"));
        Files.write(pictures.resolve("green.png"), png);
        Files.writeString(pictures.resolve("green.png.yaml"), "# who drew it\nalt: {en: Green, es: Verde}\ncredit: 'B. C.'\n");
        Files.write(pictures.resolve("photo.jpg"), photograph);
        Files.writeString(pictures.resolve("photo.jpg.yaml"), "alt: [\n");
        Files.writeString(service.content().resolve("articles/green.md"), "---\ntitle: Green\n---\n![](../pictures/green.png)\n");
        service.await("the article", () -> service.get("/api/v1/articles/green").status() == 200);

        String html = service.get("/api/v1/articles/green").at("/data/body/html").asText();
        assertTrue(html.contains("alt=\"Green\" width=\"400\" height=\"300\" srcset="), html);
        service.await("the findings", () -> service.output().contains("pictures/photo.jpg.yaml:"));
        assertTrue(service.output().contains("pictures/photo.jpg:1:1 warning alt-missing"), service.output());
        var photo = get(MANAGE + "pictures/photo.jpg");
        assertFalse(new String(service.get(photo.at("/data/src").asText()).bytes(), java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains("GPS-SECRET"));

        service.run("export", exported.toString());
        for (String name : new String[] {"green.png", "green.png.yaml", "photo.jpg", "photo.jpg.yaml"}) {
            assertArrayEquals(Files.readAllBytes(pictures.resolve(name)), Files.readAllBytes(exported.resolve("pictures").resolve(name)),
                    name);
        }

        Files.write(pictures.resolve("green.png"), picture("png", Color.GREEN, 500, 300));
        service.await("the new picture", () -> service.get("/api/v1/articles/green").text().contains("width=\\\"500\\\""));
        Files.delete(service.content().resolve("articles/green.md"));
        Service.delete(pictures);
        service.await("their end",
                () -> get("/api/v1/manage/assets?filter[name][prefix]=pictures/").at("/meta/pagination/total").asInt() == 0);
    }

    /** A JPEG that says where it was taken. */
    private static byte[] withPosition(byte[] jpeg) {
        byte[] exif = "Exif\0\0MM\0*\0\0\0\10\0\1\210\45\0\4\0\0\0\1\0\0\0\32\0\0\0\0GPS-SECRET"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + 4 + exif.length).put(jpeg, 0, 2).putShort((short) 0xffe1)
                .putShort((short) (exif.length + 2))
                .put(exif).put(jpeg, 2, jpeg.length - 2).array();
    }
}
