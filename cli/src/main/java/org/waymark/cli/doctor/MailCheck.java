package org.waymark.cli.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whether the mail server is there. Nothing is sent: its greeting is read, and it is told goodbye. */
final class MailCheck {

    private static final int WAIT = 5_000;
    private static final int LAST_PORT = 65_535;

    private MailCheck() {}

    static Check of(Instance.@Nullable Mail mail) {
        if (mail == null) {
            return Check.fine("mail", "not configured; nothing is sent");
        }
        if (!mail.port().matches("\\d{1,5}") || Integer.parseInt(mail.port()) > LAST_PORT) {
            return Check.wrong("mail", "\"" + mail.port() + "\" is no port", "Correct SPRING_MAIL_PORT.");
        }
        String place = mail.host() + ":" + mail.port();
        InetSocketAddress address = new InetSocketAddress(mail.host(), Integer.parseInt(mail.port()));
        if (address.isUnresolved()) {
            return Check.wrong("mail", "there is no machine of the name " + mail.host(), "Correct SPRING_MAIL_HOST.");
        }
        try (Socket socket = new Socket()) {
            socket.connect(address, WAIT);
            socket.setSoTimeout(WAIT);
            String greeting = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            socket.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            return greeting != null && greeting.startsWith("220")
                    ? Check.fine("mail", place + " answers")
                    : Check.wrong(
                            "mail",
                            "what answers at " + place + " is no mail server that is ready",
                            "See that host and port are those of your mail server.");
        } catch (IOException e) {
            return Check.wrong(
                    "mail",
                    "nothing answers at " + place,
                    "See that the mail server runs, that this machine may reach it, and that host and port are right.");
        }
    }
}
