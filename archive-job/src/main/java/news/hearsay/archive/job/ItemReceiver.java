package news.hearsay.archive.job;

import java.io.IOException;

/** Receives what is read. */
@FunctionalInterface
interface ItemReceiver<T> {

    /**
     * Receives one item.
     *
     * @param place where it is, for people
     * @throws IOException if it cannot be written
     */
    void receive(String place, T item) throws IOException;

    /** Receives what cannot be read. */
    @FunctionalInterface
    interface OfRejections {

        /**
         * Receives a rejection.
         *
         * @param content the beginning of the record; empty if nothing could be read
         * @throws IOException if it cannot be written
         */
        void receive(String place, String reason, String content) throws IOException;
    }
}
