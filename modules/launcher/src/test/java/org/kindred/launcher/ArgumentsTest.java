package org.kindred.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final Settings NONE = new Settings(Map.of(), Map.of());

    @Test
    void servesWhenNoCommandIsGiven() {
        assertEquals(Command.SERVE, run().command());
        assertEquals(Command.SERVE, run("--port", "9000").command());
    }

    @Test
    void mapsOptionsOntoSettings() {
        Settings settings = run("serve", "--port", "9000", "--data=/srv/kindred", "--prune").settings();
        assertEquals(9000, settings.port());
        assertEquals(Optional.of("/srv/kindred"), settings.find("kindred.data.dir"));
        assertEquals(Optional.of("true"), settings.find("kindred.import.prune"));
    }

    @Test
    void takesAnySettingAsAProperty() {
        assertEquals(Optional.of("0"), run("serve", "-Dkindred.cache.size=0").settings().find("kindred.cache.size"));
    }

    @Test
    void aPropertyMayStandBeforeTheCommand() {
        var run = run("-Dkindred.cache.size=0", "-Dkindred.http.port=9000", "serve", "--port", "1");
        assertEquals(Command.SERVE, run.command());
        assertEquals(Optional.of("0"), run.settings().find("kindred.cache.size"));
        assertEquals(1, run.settings().port());
        assertEquals(Command.CHECK, run("-Dkindred.cache.size=0", "check", "content").command());
        assertEquals(Command.SERVE, run("-Dkindred.cache.size=0").command());
    }

    @Test
    void aPropertyThatIsNoSettingIsToldWhereItBelongs() {
        String sentence = assertThrows(CannotStart.class, () -> read(NONE, "-Dx=y", "serve")).sentence();
        assertTrue(sentence.contains("-Dkindred.") && sentence.contains("JDK_JAVA_OPTIONS"), sentence);
    }

    @Test
    void anOptionGoesBeforeAPropertyAndAPropertyBeforeTheEnvironment() {
        Settings both = new Settings(Map.of("kindred.http.port", "2"), Map.of("KINDRED_HTTP_PORT", "3"));
        assertEquals(1, run(both, "--port", "1").settings().port());
        assertEquals(2, run(both).settings().port());
        assertEquals(3, new Settings(Map.of(), both.environment()).port());
    }

    @Test
    void takesAFolder() {
        Invocation.Run run = run("check", "content");
        assertEquals(Command.CHECK, run.command());
        assertEquals(List.of("content"), run.operands());
    }

    @Test
    void importsAFolderOrFiles() {
        Invocation.Run run = run("import", "a.bib", "--dry-run", "b.ris", "--duplicates", "merge", "--publish", "--images");
        assertEquals(List.of("a.bib", "b.ris"), run.operands());
        assertEquals(Optional.of("true"), run.settings().find("kindred.import.dry-run"));
        assertEquals(Optional.of("true"), run.settings().find("kindred.import.publish"));
        assertEquals(Optional.of("true"), run.settings().find("kindred.import.images"));
        assertEquals(Optional.of("merge"), run.settings().find("kindred.import.duplicates"));
    }

    @Test
    void backsUpToAFileAndRestoresFromOne() {
        Invocation.Run made = run("backup", "a.backup", "--force");
        assertEquals(List.of("a.backup"), made.operands());
        assertEquals(Optional.of("true"), made.settings().find("kindred.backup.force"));
        Invocation.Run restored = run("restore", "a.backup", "--check", "--new-audit-key");
        assertEquals(Command.RESTORE, restored.command());
        assertEquals(Optional.of("true"), restored.settings().find("kindred.restore.check"));
        assertEquals(Optional.of("true"), restored.settings().find("kindred.restore.new-audit-key"));
        assertEquals("'backup' needs a file: java -jar kindred.jar backup FILE.",
                assertThrows(CannotStart.class, () -> run("backup")).sentence());
    }

    @ParameterizedTest
    @EnumSource
    void explainsEachCommand(Command command) {
        assertEquals(command.help(), tell(words(command.word() + " --help")));
        assertEquals(command.help(), tell(words("help " + command.word())));
    }

    private static String[] words(String line) {
        return line.split(" ");
    }

    @Test
    void makesATokenByTwoWords() {
        Invocation.Run run = run("token", "create", "--name", "Web site", "--scope", "write,review", "--types=article", "--locales", "es",
                "--expires", "90d");
        assertEquals(Command.TOKEN_CREATE, run.command());
        assertEquals(Optional.of("Web site"), run.settings().find("kindred.token.name"));
        assertEquals(Optional.of("write,review"), run.settings().find("kindred.token.scope"));
        assertEquals(Optional.of("article"), run.settings().find("kindred.token.types"));
        assertEquals(Optional.of("es"), run.settings().find("kindred.token.locales"));
        assertEquals(Optional.of("90d"), run.settings().find("kindred.token.expires"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token --help", "help token"})
    void tellsWhatCanFollowAWord(String line) {
        String text = tell(words(line));
        assertTrue(text.contains("token create") && text.contains("token list") && text.contains("token revoke"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void listsTheCommands(String word) {
        String text = tell(word);
        for (Command command : Command.values()) {
            assertTrue(text.contains(command.word()), text);
        }
    }

    @Test
    void tellsItsVersion() {
        assertEquals("Kindred 1.2.3" + System.lineSeparator(), tell("--version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sreve", "check", "check a b", "serve --prot 1", "check a --port 1", "serve --port", "-x",
            "serve extra", "help me", "import", "import a --duplicates", "check content extra", "-Dx=y serve", "serve -Dx=y",
            "-Dkindred.http.port",
            "token", "token --name x", "token make", "token create x", "token list --name x", "help token make"})
    void answersAWrongCommandWithOneFriendlySentence(String line) {
        CannotStart mistake = assertThrows(CannotStart.class, () -> read(NONE, line.split(" ")));
        assertEquals(ExitCode.WRONG_USAGE, mistake.exitCode());
        assertEquals(1, mistake.sentence().lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "65536", "99999999999", "80a", "0x50"})
    void saysWhatAPortIs(String port) {
        CannotStart mistake = assertThrows(CannotStart.class, () -> run("--port", port).settings().port());
        assertEquals(ExitCode.FAILED, mistake.exitCode());
        assertTrue(mistake.sentence().contains("'" + port + "'"), mistake.sentence());
    }

    private static Invocation.Run run(String... words) {
        return run(NONE, words);
    }

    private static Invocation.Run run(Settings environment, String... words) {
        return assertInstanceOf(Invocation.Run.class, read(environment, words));
    }

    private static String tell(String... words) {
        return assertInstanceOf(Invocation.Tell.class, read(NONE, words)).text();
    }

    private static Invocation read(Settings environment, String... words) {
        return Arguments.read(List.of(words), environment, "1.2.3");
    }
}
