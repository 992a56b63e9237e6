package org.kindred.plugin.helpline;

import java.util.List;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Address;
import org.kindred.kernel.type.FieldKind.Country;
import org.kindred.kernel.type.FieldKind.Day;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.kernel.type.FieldKind.Language;
import org.kindred.kernel.type.FieldKind.Text;

/** Adds crisis contacts. */
public final class HelplinePlugin implements Plugin {

    private static final Group ASSURED = new Group(List.of(
            Field.of("date", new Day(), "On which day.").asRequired(),
            Field.of("by", new Text(), "By whom.")));

    private static final ContentType HELPLINE = new ContentType("helpline", "helplines", "A crisis contact of a country.", List.of(
            Field.of("phone", new Keyword(), "The number to call."),
            Field.of("text", new Keyword(), "The number to send a text message to."),
            Field.of("url", new Address(), "Its page on the web."),
            Field.many("countries", new Country(), "The countries it is for.").asRequired(),
            Field.many("languages", new Language(), "The languages spoken there."),
            Field.of("hours", new Text(), "When somebody answers."),
            Field.of("cost", new Text(), "What it costs."),
            Field.of("assured", ASSURED, "When somebody last made sure that all of this is so.")));

    @Override
    public String id() {
        return "helpline";
    }

    @Override
    public void install(Registry registry) {
        registry.contentType(HELPLINE);
    }
}
