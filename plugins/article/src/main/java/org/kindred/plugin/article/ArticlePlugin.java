package org.kindred.plugin.article;

import java.util.List;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.kernel.type.FieldKind.Relation;

/** Adds blog articles. */
public final class ArticlePlugin implements Plugin {

    private static final ContentType ARTICLE = new ContentType("article", "articles", "An article of the blog.", List.of(
            Field.of("series", new Keyword(), "The series it belongs to."),
            Field.many("related", new Relation("article"), "Articles to read next."),
            Field.many("audience", new Keyword(), "For whom it is written: patients, families, professionals."),
            Field.many("conditions", new Relation("topic"), "The conditions it is about."),
            Field.many("forums", new Relation("forum"), "Forums it recommends."),
            Field.many("helplines", new Relation("helpline"), "Crisis contacts to show beside it.")));

    @Override
    public String id() {
        return "article";
    }

    @Override
    public void install(Registry registry) {
        registry.contentType(ARTICLE);
    }
}
