package org.kindred.architecturetests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What compiled classes no longer show: how the sources are written. */
class SourceTest {

    private static final int LONGEST_FILE = 300;
    /** Alone or among others, which it makes pointless. */
    private static final Pattern CATCHES_ALL = Pattern
            .compile("catch \\([^)]*(?<![\\w.])(?:java\\.lang\\.)?(?:Exception|Throwable|RuntimeException|Error)\\s[^)]*\\)");
    private static final Pattern GIVES_NULL = Pattern.compile("\\breturn null;");
    private static final Pattern LEFT_UNDONE = Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b");
    private static final Pattern PUBLIC_TYPE = Pattern
            .compile("(?m)^public (?:(?:final|abstract|sealed|non-sealed) )*(?:class|record|interface|enum|@interface) ");
    private static final Pattern INTRODUCED = Pattern.compile("(?s)^/\\*\\*.*\\*/\\s*@NullMarked.*");

    @Test
    void filesAreReadInAScreenOrFew() {
        assertNone(source -> source.lines().count() > LONGEST_FILE, "longer than " + LONGEST_FILE + " lines: two ideas, two files");
    }

    @Test
    void nobodyCatchesWhatTheyCannotKnow() {
        assertNone(source -> CATCHES_ALL.matcher(source).find(), "catches every exception there is: name those you can answer");
    }

    @Test
    void nobodyIsGivenNull() {
        assertNone(source -> GIVES_NULL.matcher(source).find(), "returns null: absence is an Optional");
    }

    @Test
    void nothingIsLeftUndone() {
        assertNone(source -> LEFT_UNDONE.matcher(source).find(), "left undone: do it, or file an issue");
    }

    @Test
    void publicTypesSayWhatACallerMustKnow() {
        assertNone(SourceTest::hidesItsMeaning, "a public type without Javadoc");
    }

    @Test
    void packagesAreIntroduced() {
        var silent = House.sources().filter(file -> file.endsWith("package-info.java"))
                .filter(file -> !INTRODUCED.matcher(House.text(file)).matches()).toList();
        assertEquals(List.of(), silent, "a package-info begins with a sentence for whoever comes new, and is @NullMarked");
    }

    @Test
    void theRulesAboutSourcesCanFail() {
        assertTrue(CATCHES_ALL.matcher("} catch (Exception e) {").find());
        assertTrue(CATCHES_ALL.matcher("} catch (IOException | RuntimeException e) {").find());
        assertTrue(CATCHES_ALL.matcher("} catch (final java.lang.Throwable\n                | IOException e) {").find());
        assertFalse(CATCHES_ALL.matcher("} catch (IOException | SomeRuntimeException e) {").find());
        assertFalse(CATCHES_ALL.matcher("} catch (org.kindred.Exception e) { } catch (IOException e) {").find());
        assertTrue(GIVES_NULL.matcher("        return null;").find());
        assertTrue(LEFT_UNDONE.matcher("// TO" + "DO later").find());
        assertTrue(hidesItsMeaning("package a;\n\nimport b.C;\n\npublic final class D {\n}\n"));
        assertTrue(hidesItsMeaning("package a;\n\n@Deprecated\npublic record D() {\n}\n"));
        assertFalse(hidesItsMeaning("package a;\n\n/** A thing. */\n@Deprecated\npublic record D() {\n}\n"));
        assertFalse(INTRODUCED.matcher("@NullMarked\npackage a;\n").matches());
    }

    private static boolean hidesItsMeaning(String source) {
        var type = PUBLIC_TYPE.matcher(source);
        if (!type.find()) {
            return false;
        }
        String before = source.substring(0, type.start());
        return !before.substring(Math.max(0, before.lastIndexOf(";\n"))).contains("/**");
    }

    private static void assertNone(Predicate<String> fault, String message) {
        var faulty = House.sources().filter(file -> fault.test(House.text(file))).map(SourceTest::name).toList();
        assertEquals(List.of(), faulty, message);
    }

    private static String name(Path file) {
        return House.ROOT.relativize(file).toString();
    }
}
