package org.kindred.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.asset.Inspected;
import org.kindred.kernel.asset.Inspected.Accepted;
import org.kindred.kernel.asset.Inspected.Fault;
import org.kindred.kernel.asset.Inspected.Refused;

class DrawingTest {

    private static final String BEGIN = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
            + "viewBox=\"0 0 40 30\">";

    @TempDir
    Path folder;

    private Inspected inspect(String svg) throws IOException {
        Files.writeString(folder.resolve("in"), svg);
        return new FileInspection().inspect(folder.resolve("in"), "a.svg", folder.resolve("clean"));
    }

    private String cleaned(String inside) throws IOException {
        var accepted = assertInstanceOf(Accepted.class, inspect(BEGIN + inside + "</svg>"));
        assertFalse(accepted.removed().isEmpty(), "nothing was removed");
        String clean = Files.readString(folder.resolve("clean"), UTF_8);
        assertEquals(new Accepted("image/svg+xml", 40, 30, List.of()), inspect(clean), "what is left is clean");
        return clean;
    }

    @Test
    void aPlainDrawingIsKeptAsItIs() throws IOException {
        assertEquals(new Accepted("image/svg+xml", 40, 30, List.of()), inspect("<?xml version=\"1.0\"?>\n<!-- a sign -->\n" + BEGIN
                + "<style>.a{fill:url(#g)}</style><defs><linearGradient id=\"g\"><stop offset=\"1\" stop-color=\"red\"/></linearGradient></defs>"
                + "<path class=\"a\" d=\"M0 0h1\" style=\"fill:#fff\"/><use xlink:href=\"#g\"/><text xml:space=\"preserve\">Peers &amp; hands</text></svg>"));
    }

    @Test
    void itsSizeIsWhatItSaysInPixels() throws IOException {
        assertEquals(new Accepted("image/svg+xml", 120, 80, List.of()),
                inspect("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120px\" height=\"80\" viewBox=\"0 0 1 1\"/>"));
        assertEquals(new Accepted("image/svg+xml", 0, 0, List.of()),
                inspect("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"80\"/>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "<script href=\"https://evil.example/x.js\"/>", "<path onload=\"alert(1)\" d=\"\"/>",
                    "<path ONCLICK=\"alert(1)\"/>",
                    "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><iframe src=\"x\"/></body></foreignObject>",
                    "<a href=\"javascript:alert(1)\"><text>x</text></a>", "<a xlink:href=\" java&#10;script:alert(1)\"/>",
                    "<image href=\"https://evil.example/pixel.png\"/>", "<image href=\"data:image/svg+xml;base64,AAAA\"/>",
                    "<use href=\"https://evil.example/x.svg#a\"/>", "<use xlink:href=\"other.svg#a\"/>",
                    "<rect fill=\"url(https://evil.example/a)\"/>",
                    "<rect style=\"fill:url('//evil.example')\"/>", "<rect style=\"background:\\75rl(x)\"/>",
                    "<style>@import 'https://evil.example'</style>",
                    "<style>a{background:url(https://evil.example)}</style>", "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
                    "<animate attributeName=\"xlink:href\" values=\"javascript:alert(1)\"/>",
                    "<handler type=\"text/ecmascript\">alert(1)</handler>",
                    "<x:script xmlns:x=\"http://www.w3.org/2000/svg\">alert(1)</x:script>",
                    "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
                    "<metadata><location>51.5 N</location></metadata>", "<?xml-stylesheet href=\"https://evil.example/a.css\"?>",
                    "<feImage href=\"https://evil.example/a.png\"/>", "<g><listener event=\"click\" handler=\"#x\"/></g>"})
    void whatRunsOrFetchesIsTakenOut(String bad) throws IOException {
        String clean = cleaned(bad + "<path d=\"M0 0\"/>");

        assertFalse(clean.matches("(?is).*(alert|evil|script|iframe|other\\.svg|location|handler).*"), clean);
        assertTrue(clean.contains("<path d=\"M0 0\""), clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
            "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
            "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"})
    void aDocumentTypeIsRefused(String declaration) throws IOException {
        var refused = assertInstanceOf(Refused.class, inspect("<?xml version=\"1.0\"?>" + declaration + BEGIN + "<text>&b;</text></svg>"));

        assertEquals(Fault.UNSAFE, refused.fault());
    }

    @Test
    void whatIsNoDrawingIsRefusedWithItsPlace() throws IOException {
        assertEquals(Fault.DAMAGED, assertInstanceOf(Refused.class, inspect("<?xml version=\"1.0\"?><html/>")).fault());
        var refused = assertInstanceOf(Refused.class, inspect(BEGIN + "\n<g>"));
        assertTrue(refused.sentence().startsWith("The file is damaged: it is not well-formed XML in line 2"), refused.sentence());
        assertInstanceOf(Refused.class, inspect(BEGIN + "<text>&undeclared;</text></svg>"));
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        assertInstanceOf(Refused.class, inspect(BEGIN + "<g>".repeat(5000) + "</g>".repeat(5000) + "</svg>"));
    }
}
