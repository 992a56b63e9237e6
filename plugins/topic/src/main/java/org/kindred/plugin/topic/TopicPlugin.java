package org.kindred.plugin.topic;

import java.util.List;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.kernel.type.FieldKind.Relation;
import org.kindred.kernel.type.FieldKind.Text;

/** Adds subjects and conditions. */
public final class TopicPlugin implements Plugin {

    private static final Group CODE = new Group(List.of(
            Field.of("system", new Choice(List.of("mesh", "icd-10", "medlineplus")), "Whose code it is.").asRequired(),
            Field.of("code", new Keyword(), "The code.").asRequired()));

    private static final ContentType TOPIC = new ContentType("topic", "topics", "A subject or condition.", List.of(
            Field.many("codes", CODE, "Its codes in the vocabularies of medicine."),
            Field.many("synonyms", new Text(), "Other words for it, which search understands."),
            Field.of("parent", new Relation("topic"), "The wider topic it belongs to.")));

    @Override
    public String id() {
        return "topic";
    }

    @Override
    public void install(Registry registry) {
        registry.contentType(TOPIC);
    }
}
