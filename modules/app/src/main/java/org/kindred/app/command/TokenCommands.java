package org.kindred.app.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.app.node.Node;
import org.kindred.kernel.access.ApiToken;
import org.kindred.kernel.access.ApiToken.Grant;
import org.kindred.kernel.access.ApiTokens;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;
import org.kindred.launcher.ExitCode;

/** API tokens on the command line. */
public final class TokenCommands {

    /** Who does what is done by the command line, as it stands in the audit: whoever owns the data folder. */
    private static final String BY = "command-line";
    private static final int AT_ONCE = 200;
    private static final List<String> COLUMNS = List.of("id", "name", "scopes", "types", "locales", "state", "expires", "last used");

    private final ApiTokens tokens;

    /** Commands on a node. */
    public TokenCommands(Node node) {
        this.tokens = node.tokens();
    }

    /**
     * Makes one, and says its secret and nothing else, so that a script can keep it.
     *
     * @return an exit code
     */
    public int create(Grant grant, Console console) {
        try {
            console.line(tokens.issue(grant, BY).secret());
            return ExitCode.OK;
        } catch (InvalidRequest e) {
            e.faults().stream().map(Fault::detail).forEach(console::line);
            return ExitCode.FAILED;
        }
    }

    /**
     * Takes one back.
     *
     * @param name or id
     * @return an exit code
     */
    public int revoke(String name, Console console) {
        Optional<ApiToken> token = tokens.named(name).or(() -> tokens.find(name));
        token.ifPresent(found -> tokens.revoke(found.id(), BY));
        console.line(token.map(found -> "Revoked " + found.grant().name() + " (" + found.id() + ").")
                .orElse("There is no token '" + name + "'; 'token list' tells those there are."));
        return token.isPresent() ? ExitCode.OK : ExitCode.FAILED;
    }

    /**
     * Tells all there are.
     *
     * @return an exit code
     */
    public int list(Console console) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS);
        for (int from = 0; from < tokens.count(); from += AT_ONCE) {
            tokens.newest(from, AT_ONCE).stream().map(TokenCommands::row).forEach(rows::add);
        }
        if (rows.size() == 1) {
            console.line("There are no tokens; 'token create' makes one.");
        } else {
            aligned(rows).forEach(console::line);
        }
        return ExitCode.OK;
    }

    private static List<String> row(ApiToken token) {
        var grant = token.grant();
        return List.of(token.id(), grant.name(),
                String.join(",", Stream.of(Scope.values()).filter(grant.scopes()::contains).map(Scope::word).toList()),
                all(grant.types()), all(grant.locales()), token.stateAt(Instant.now()).name().toLowerCase(Locale.ROOT),
                moment(grant.expiresAt()), moment(token.usedAt()));
    }

    private static String all(Set<String> words) {
        return words.isEmpty() ? "all" : String.join(",", words.stream().sorted().toList());
    }

    private static String moment(Optional<Instant> moment) {
        return moment.map(some -> some.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("never");
    }

    private static List<String> aligned(List<List<String>> rows) {
        return rows.stream().map(row -> {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
                line.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
            }
            return line.toString().stripTrailing();
        }).toList();
    }
}
