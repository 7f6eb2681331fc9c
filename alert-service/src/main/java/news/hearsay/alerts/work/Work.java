package news.hearsay.alerts.work;

/**
 * What the worker does again and again, on a thread of its own.
 *
 * @param name the name of the thread
 * @param step does what is due
 */
record Work(String name, Step step) {

    /** A step. */
    interface Step {

        /**
         * Does what is due.
         *
         * @return whether more may be due at once
         * @throws RuntimeException if it has to be tried again
         */
        boolean run();
    }
}
