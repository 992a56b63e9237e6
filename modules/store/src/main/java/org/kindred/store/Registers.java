package org.kindred.store;

import jakarta.persistence.EntityManager;
import org.kindred.kernel.audit.AuditTrail;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.webhook.WebhookRecords;
import org.kindred.store.asset.AssetRows;
import org.kindred.store.audit.AuditReading;
import org.kindred.store.job.JobRows;
import org.kindred.store.preview.PreviewRows;
import org.kindred.store.report.ReportRows;
import org.kindred.store.token.TokenRows;
import org.kindred.store.webhook.WebhookReading;
import org.kindred.store.weblink.WebLinkWriting;

/** What has tables of its own beside items, each reached from the session that it is read or written in. */
abstract class Registers implements ReadSession {

    /** What to ask, ready to answer. */
    abstract EntityManager source();

    @Override
    public AuditTrail audit() {
        return new AuditReading(source());
    }

    @Override
    public WebhookRecords webhooks() {
        return new WebhookReading(source());
    }

    @Override
    public TokenRows tokens() {
        return new TokenRows(source());
    }

    @Override
    public AssetRows assets() {
        return new AssetRows(source());
    }

    @Override
    public PreviewRows previews() {
        return new PreviewRows(source());
    }

    @Override
    public WebLinkWriting links() {
        return new WebLinkWriting(source());
    }

    @Override
    public ReportRows reports() {
        return new ReportRows(source());
    }

    @Override
    public JobRows jobs() {
        return new JobRows(source());
    }
}
