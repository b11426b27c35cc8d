package org.waymark.app.database;

/** How to sign in to a database. It prints without its password. */
public record Login(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
