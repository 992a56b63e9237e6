package org.kindred.outgoing;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.kindred.outgoing.Outcome.Trouble;

/** What is wrong where no secure connection can be made: the causes of the failure tell, from the outermost in. */
final class TlsTrouble {

    private TlsTrouble() {
    }

    static Trouble of(SSLException failure) {
        var causes = Stream.iterate(Optional.<Throwable>of(failure), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream).toList();
        if (causes.stream().anyMatch(TlsTrouble::isOfTime)) {
            return Trouble.CERTIFICATE_EXPIRED;
        }
        if (causes.stream().anyMatch(cause -> cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException)) {
            return Trouble.CERTIFICATE_UNTRUSTED;
        }
        // the path was good; what is left to be wrong of a certificate is the name
        return causes.stream().anyMatch(CertificateException.class::isInstance) ? Trouble.CERTIFICATE_OF_ANOTHER : Trouble.NO_TLS;
    }

    /** What is wrong, in one sentence for people. */
    static String sentence(SSLException failure) {
        return "TLS failed: " + switch (of(failure)) {
            case CERTIFICATE_EXPIRED -> "its certificate has expired, or does not hold yet.";
            case CERTIFICATE_OF_ANOTHER -> "its certificate is another host's.";
            case CERTIFICATE_UNTRUSTED -> "nobody who is trusted vouches for its certificate.";
            default -> failure.getMessage() + ".";
        };
    }

    private static boolean isOfTime(Throwable cause) {
        return cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException
                || cause instanceof CertPathValidatorException invalid
                        && (invalid.getReason() == BasicReason.EXPIRED || invalid.getReason() == BasicReason.NOT_YET_VALID);
    }
}
