package news.hearsay.fetch;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import org.jspecify.annotations.Nullable;

/** Why a TLS handshake failed. */
final class TlsProblems {

    private TlsProblems() {}

    /** Returns the problem of a handshake that failed. */
    static RefusedException of(String host, IOException failure) {
        if (cause(failure, CertificateExpiredException.class) != null) {
            return new RefusedException(
                    FetchProblem.CERTIFICATE_EXPIRED, "the certificate of %s has expired".formatted(host));
        }
        if (cause(failure, CertificateNotYetValidException.class) != null) {
            return new RefusedException(
                    FetchProblem.CERTIFICATE_EXPIRED, "the certificate of %s is not valid yet".formatted(host));
        }
        if (cause(failure, CertPathBuilderException.class) != null
                || cause(failure, CertPathValidatorException.class) != null) {
            return new RefusedException(
                    FetchProblem.CERTIFICATE_UNTRUSTED,
                    "the certificate of %s is not signed by a trusted authority".formatted(host));
        }
        if (cause(failure, CertificateException.class) != null) {
            return new RefusedException(
                    FetchProblem.CERTIFICATE_WRONG_HOST, "the certificate is not for the host %s".formatted(host));
        }
        return new RefusedException(
                FetchProblem.TLS_FAILED,
                "the TLS handshake with %s failed: %s".formatted(host, Shown.of(String.valueOf(failure.getMessage()))));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
