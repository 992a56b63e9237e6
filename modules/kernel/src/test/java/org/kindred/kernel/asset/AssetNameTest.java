package org.kindred.kernel.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"hands.jpg", "images/Hände (1).JPEG", "a/b/c.d/e.webp", "médecins & co/日本.png", "x.pdf", "a~b.svg"})
    void pathsThatEveryFileSystemCanHoldAreNames(String name) {
        assertTrue(AssetName.isName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hands", "hands.exe", "hands.jpg.yaml", ".jpg", "a/.hidden.jpg", ".git/a.jpg", "../a.jpg", "a/../b.jpg",
            "./a.jpg",
            "/a.jpg", "a//b.jpg", "a/b.jpg/", "a\\b.jpg", "C:a.jpg", "a?.jpg", "a#.jpg", "a%2e.jpg", "a\u0000.jpg", "a\u202Egpj.jpg",
            "a .jpg/b.jpg.",
            "folder./a.jpg", "folder /a.jpg", "e\u0301.jpg"})
    void anythingElseIsNone(String name) {
        assertFalse(AssetName.isName(name), name);
    }

    @Test
    void aNameThatIsTooLongIsNone() {
        assertTrue(AssetName.isName("a".repeat(196) + ".jpg"));
        assertFalse(AssetName.isName("a".repeat(197) + ".jpg"));
    }

    @ParameterizedTest
    @CsvSource({"articles/a.md, ../images/x.png, images/x.png", "articles/sub/a.md, ../../images/x.png, images/x.png",
            "articles/a.md, x.png, articles/x.png", "articles/a.md, ./x%20y.png?v=1#f, articles/x y.png",
            "'', ../images/x.png, images/x.png",
            "a.md, images/100%.png, ", "articles/a.md, ../../x.png, ", "articles/a.md, /images/x.png, ",
            "articles/a.md, https://e.org/x.png, ",
            "articles/a.md, data:image/png;base64, ", "articles/a.md, '#x.png', ", "articles/a.md, x.txt, ", "articles/a.md, '', "})
    void aRelativeAddressNamesAFileFromItsOwnFolder(String from, String address, String name) {
        assertEquals(Optional.ofNullable(name), AssetName.referredTo(from, address));
    }
}
