package org.kindred.store.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditEntry;

/** An entry. Its details are lines of {@code name=value}, so that they can be read in the database too. */
@Entity(name = "Audit")
@Table(name = "audit")
class AuditRow {

    @Id
    long number;
    Instant at;
    @Column(name = "by_whom")
    String by;
    String verb;
    String subject;
    String details;
    String seal;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected AuditRow() {
    }

    AuditRow(AuditEntry entry) {
        number = entry.number();
        at = entry.at();
        by = entry.act().by();
        verb = entry.act().verb();
        subject = entry.act().subject();
        details = entry.act().details().entrySet().stream().map(detail -> escaped(detail.getKey()) + "=" + escaped(detail.getValue()))
                .collect(Collectors.joining("\n"));
        seal = entry.seal();
    }

    AuditEntry entry() {
        var read = new TreeMap<String, String>();
        details.lines().forEach(line -> {
            int equals = line.indexOf('=');
            read.put(plain(line.substring(0, Math.max(0, equals))), plain(line.substring(equals + 1)));
        });
        return new AuditEntry(number, at, new Act(by, verb, subject, read), seal);
    }

    /** On one line, and without an equals sign. */
    private static String escaped(String text) {
        return text.replace("%", "%25").replace("=", "%3D").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String plain(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%3D", "=").replace("%25", "%");
    }
}
