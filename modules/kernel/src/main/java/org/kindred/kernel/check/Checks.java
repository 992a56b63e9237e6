package org.kindred.kernel.check;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;

/**
 * All checks of an installation. Safe for threads.
 *
 * @param all in the order of the plugins
 */
public record Checks(List<ContentCheck> all) {

    public Checks {
        all = List.copyOf(all);
    }

    /** Their rules. */
    public Stream<Rule> rules() {
        return all.stream().flatMap(check -> check.rules().stream());
    }

    /** What a text of a file does not keep, in the language of the text, as the site wants to hear of it. */
    public List<Finding> findings(Subject subject, String file) {
        return all.stream().filter(check -> check.rules().stream().anyMatch(subject::asks))
                .flatMap(check -> check.look(subject).stream()).filter(notice -> subject.asks(notice.rule()))
                .map(notice -> finding(notice, subject, file)).toList();
    }

    private static Finding finding(Notice notice, Subject subject, String file) {
        var rule = notice.rule();
        var severity = subject.settings(rule).severity().orElse(rule.usual());
        var mend = notice.mend().isEmpty() ? rule.mend() : notice.mend();
        return new Finding(rule.advice() && severity == Severity.ERROR ? Severity.WARNING : severity, rule.name(), file, notice.place(),
                notice.message().in(subject.locale()), mend.in(subject.locale()) + " " + rule.why().in(subject.locale()));
    }
}
