package org.kindred.plugin.article;

import org.kindred.kernel.plugin.Plugin;
import org.kindred.testkit.PluginContract;

class ArticlePluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new ArticlePlugin();
    }
}
