package org.waymark.cli.doctor;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an instance keeps things and whom it calls.
 *
 * @param store the folder of the snapshots
 * @param data the folder of the database that Waymark brings
 * @param database your own PostgreSQL; null for the one that Waymark brings
 * @param mail the server that takes its mail; null if none is named
 */
public record Instance(
        Path store,
        Path data,
        @Nullable Database database,
        @Nullable Mail mail) {

    /** How to sign in to a database. It prints without its password. */
    public record Database(String url, String user, String password) {

        @Override
        public String toString() {
            return user + " at " + place();
        }

        /** The address without what follows its question mark, where a password may stand. */
        String place() {
            int question = url.indexOf('?');
            String place = question < 0 ? url : url.substring(0, question);
            return place.replaceAll("//[^/@]*@", "//");
        }
    }

    /**
     * A server that takes mail (SMTP).
     *
     * @param port as it was set, a number or not
     */
    public record Mail(String host, String port) {}
}
