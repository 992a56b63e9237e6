package org.kindred.plugin.guide;

import java.util.List;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.kernel.type.FieldKind.Relation;

/** Adds curated peer-support guides; their steps and tips are written in the body. */
public final class GuidePlugin implements Plugin {

    private static final ContentType GUIDE = new ContentType("guide", "guides", "A curated guide to peer support.", List.of(
            Field.many("audience", new Keyword(), "For whom it is written: patients, families, professionals."),
            Field.many("conditions", new Relation("topic"), "The conditions it is about."),
            Field.many("healthAspect", new Keyword(), "What of health it is about, in schema.org's words: LivingWithHealthAspect."),
            Field.many("forums", new Relation("forum"), "Forums it recommends."),
            Field.many("helplines", new Relation("helpline"), "Crisis contacts to show beside it.")));

    @Override
    public String id() {
        return "guide";
    }

    @Override
    public void install(Registry registry) {
        registry.contentType(GUIDE);
    }
}
