package news.hearsay.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A socket whose reads keep the limits of the exchange, beneath TLS as well. It uses no proxy of the JVM. */
final class BoundedSocket extends Socket {

    private static final int MAX_SKIPPED = 8192;

    private final TransferLimits limits;
    private int timeout;

    BoundedSocket(TransferLimits limits) {
        super(Proxy.NO_PROXY);
        this.limits = limits;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream());
    }

    /** A timeout ends a read earlier than the limits do; zero leaves it to the limits. */
    @Override
    public void setSoTimeout(int timeout) {
        this.timeout = timeout;
    }

    @Override
    public int getSoTimeout() {
        return timeout;
    }

    private void waitAtMost(int millis) throws IOException {
        super.setSoTimeout(millis);
    }

    private final class Bounded extends FilterInputStream {

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int n = read(one, 0, 1);
            return n < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int patience = limits.patienceMillis();
            boolean isShortened = timeout > 0 && timeout < patience;
            waitAtMost(isShortened ? timeout : patience);
            try {
                int n = super.read(buffer, offset, length);
                if (n > 0) {
                    limits.received(n);
                }
                return n;
            } catch (SocketTimeoutException e) {
                if (isShortened) {
                    throw e;
                }
                RefusedException outOfTime = limits.outOfTime();
                outOfTime.addSuppressed(e);
                throw outOfTime;
            }
        }

        /** Skipped bytes count as well. */
        @Override
        public long skip(long count) throws IOException {
            byte[] skipped = new byte[Math.clamp(count, 0, MAX_SKIPPED)];
            return Math.max(0, read(skipped, 0, skipped.length));
        }
    }
}
