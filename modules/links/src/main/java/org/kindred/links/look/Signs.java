package org.kindred.links.look;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kindred.outgoing.Outcome.Answer;

/** What a page says of itself although its status says that all is well. */
final class Signs {

    // pages may be made to harm whoever reads them: no pattern here looks at one place again and again, or goes deeper with each letter
    private static final Pattern HEADLINE = Pattern.compile("(?is)<(title|h1)\\b[^>]{0,1000}>(.{0,1000}?)</\\1\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    /** With what is within; one that is never closed goes on to the end. */
    private static final Pattern SCRIPT = Pattern.compile("(?is)<(script|style)\\b.*?(?:</\\1\\s*>|\\z)");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9_.:-]+)");
    /** In the languages of much of the Web; a dot stands for a letter that may be written as an entity or in another coding. */
    private static final Pattern NOT_FOUND = Pattern.compile("(?i)(^|\\W)(error\\W+)?404(\\W|$)(?!\\s*(km|people|members|days))"
            + "|(page|site|content|topic|forum|thread|group|document)\\s+(was\\s+|is\\s+|could\\s+)?(not\\s+(be\\s+)?found|no\\s+longer\\s+(available|exists)|"
            + "does\\s+not\\s+exist|doesn.{1,6}t\\s+exist)"
            + "|(^|\\W)not\\s+found\\s*($|\\W\\s*\\d|\\||-|–)|nothing\\s+(was\\s+)?found\\s+here"
            + "|p.{1,8}gina\\s+(no\\s+(se\\s+ha\\s+)?encontrada|no\\s+existe|n.{1,8}o\\s+encontrada)|no\\s+se\\s+(ha\\s+)?encuentra\\s+la\\s+p.{1,8}gina"
            + "|seite\\s+(wurde\\s+)?(leider\\s+)?nicht\\s+gefunden|page\\s+(introuvable|non\\s+trouv.{1,8}e)|pagina\\s+non\\s+trovata"
            + "|pagina\\s+niet\\s+gevonden|sidan\\s+(hittades\\s+inte|finns\\s+inte)|strona\\s+nie\\s+(zosta.{1,8}a\\s+znaleziona|istnieje)");
    /** Where names that are for sale lead. */
    private static final Set<String> DEALERS = Set.of("hugedomains.com", "dan.com", "sedo.com", "sedoparking.com", "afternic.com",
            "bodis.com", "parkingcrew.net", "above.com", "undeveloped.com", "domainmarket.com", "buydomains.com", "namebright.com",
            "parklogic.com", "domain.com.parked", "forsale.godaddy.com", "brandbucket.com", "efty.com");
    private static final Pattern DEALERS_SCRIPT = Pattern.compile("(?i)(src|href|action)\\s*=\\s*[\"'](https?:)?//([a-z0-9.-]*\\.)?"
            + "(sedoparking\\.com|parkingcrew\\.net|bodis\\.com|parklogic\\.com|afternic\\.com|above\\.com/marketplace|d38psrni17bvxu\\.cloudfront\\.net)");
    private static final Pattern FOR_SALE = Pattern
            .compile("(?i)(this|the)\\s+(web\\s*)?(domain|site|website)(\\s+name)?\\s+(\\S+\\s+)?(is|may\\s+be)\\s+for\\s+sale"
                    + "|(buy|purchase|inquire\\s+about|get)\\s+this\\s+domain|domain\\s+(is\\s+)?parked|parked\\s+(free|domain)"
                    + "|domain\\s+(has\\s+)?expired|este\\s+dominio\\s+est.{1,8}\\s+(en\\s+venta|a\\s+la\\s+venta)|diese\\s+domain\\s+(steht|ist)\\s+zum\\s+verkauf"
                    + "|ce\\s+(nom\\s+de\\s+)?domaine\\s+est\\s+.{1,8}\\s+vendre");
    /** A page of somebody who lives there says more than that. */
    private static final int FEW_WORDS = 300;

    private final String html;
    private final String host;

    private Signs(String html, String host) {
        this.html = html;
        this.host = host;
    }

    /** Whether an answer is a page that can be read. */
    static boolean canBeRead(Answer answer) {
        return answer.header("content-type").map(type -> type.toLowerCase(Locale.ROOT)).map(type -> type.contains("html")).orElse(true);
    }

    static Signs of(Answer answer) {
        String host = Optional.ofNullable(URI.create(answer.address()).getHost()).orElse("").toLowerCase(Locale.ROOT);
        return new Signs(new String(answer.body(), charset(answer)), host);
    }

    private static Charset charset(Answer answer) {
        var named = CHARSET.matcher(answer.header("content-type").orElse(""));
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The words by which the page says that there is no page: in its title or its heading, not in its text. */
    Optional<String> notFound() {
        return HEADLINE.matcher(html).results().map(found -> plain(found.group(2))).filter(text -> NOT_FOUND.matcher(text).find())
                .findFirst();
    }

    /** Why the name seems to be for sale. */
    Optional<String> parked() {
        if (DEALERS.stream().anyMatch(dealer -> host.equals(dealer) || host.endsWith("." + dealer))) {
            return Optional.of("It leads to " + host + ", where names are sold.");
        }
        if (DEALERS_SCRIPT.matcher(html).find()) {
            return Optional.of("Its page is that of a dealer in names.");
        }
        String text = plain(SCRIPT.matcher(html).replaceAll(" "));
        var said = FOR_SALE.matcher(text);
        return said.find() && text.split("\\s+", FEW_WORDS + 1).length <= FEW_WORDS
                ? Optional.of("Its page says: “" + said.group().strip() + "”.")
                : Optional.empty();
    }

    private static String plain(String markup) {
        return TAG.matcher(markup).replaceAll(" ").replace("&nbsp;", " ").replace("&#39;", "'").replace("&amp;", "&")
                .replaceAll("\\s+", " ").strip();
    }
}
