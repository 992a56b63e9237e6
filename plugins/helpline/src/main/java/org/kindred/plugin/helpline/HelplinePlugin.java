package org.kindred.plugin.helpline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.directory.DirectoryFields;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Address;
import org.kindred.kernel.type.FieldKind.Country;
import org.kindred.kernel.type.FieldKind.Flag;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.kernel.type.FieldKind.Language;
import org.kindred.kernel.type.FieldKind.Text;
import org.kindred.kernel.type.Ranking;
import org.kindred.kernel.type.Ranking.Reason;

/** Adds crisis contacts. */
public final class HelplinePlugin implements Plugin {

    private static final Ranking RANKING = new Ranking(Stream.of(DirectoryFields.REASONS, List.of(
            new Reason("always-open", 2, "Somebody answers at every hour.", "alwaysOpen", List.of("true")),
            new Reason("free", 1, "It costs nothing.", "free", List.of("true")))).flatMap(List::stream).toList(), DirectoryFields.THEN);

    private static final ContentType HELPLINE = new ContentType("helpline", "helplines", "A crisis contact of a country.", List.of(
            Field.of("phone", new Keyword(), "The number to call."),
            Field.of("text", new Keyword(), "The number to send a text message to."),
            Field.of("url", new Address(), "Its page on the web."),
            Field.many("countries", new Country(), "The countries it is for.").asRequired(),
            Field.many("languages", new Language(), "The languages spoken there."),
            Field.of("hours", new Text(), "When somebody answers."),
            Field.of("alwaysOpen", new Flag(),
                    "Whether somebody answers at every hour; read from hours where that says it, as 24/7 does."),
            Field.of("cost", new Text(), "What it costs."),
            DirectoryFields.FREE,
            DirectoryFields.ASSURED),
            List.of(DirectoryFields.FREE_BY_COST, DirectoryFields.ALWAYS_OPEN_BY_HOURS), Optional.of(RANKING));

    @Override
    public String id() {
        return "helpline";
    }

    @Override
    public void install(Registry registry) {
        registry.contentType(HELPLINE);
    }
}
