package org.kindred.publish.folder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kindred.kernel.content.Finding;
import org.kindred.publish.compile.Compiled;

/** What an import noticed, by file. A file that is compiled again because its neighbours changed is judged anew. */
final class ImportFindings {

    private final List<Finding> lasting = new ArrayList<>();
    private final Map<String, List<Finding>> ofText = new ConcurrentHashMap<>();

    /** What will not change while the import runs. */
    synchronized void add(Collection<Finding> findings) {
        lasting.addAll(findings);
    }

    /** What the text of a file shows, in place of what it showed before. */
    void judged(String file, List<Finding> findings) {
        ofText.put(file, findings);
    }

    /** The same for compiled items. */
    void judged(List<Compiled> compiled) {
        compiled.forEach(each -> judged(each.candidate().path(), each.findings()));
    }

    /** All of them, each once. */
    synchronized List<Finding> all() {
        return Stream.concat(lasting.stream(), ofText.values().stream().flatMap(List::stream)).distinct().sorted(Finding.BY_PLACE).toList();
    }
}
