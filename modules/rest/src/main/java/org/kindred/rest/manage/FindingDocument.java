package org.kindred.rest.manage;

import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Value;

/** A finding as the API tells it. */
final class FindingDocument {

    private FindingDocument() {
    }

    static Value of(Finding finding) {
        return Value.group().put("severity", finding.severity().word()).put("rule", finding.rule()).put("message", finding.message())
                .put("line", finding.place().line()).put("column", finding.place().column()).put("help", finding.help()).build();
    }
}
