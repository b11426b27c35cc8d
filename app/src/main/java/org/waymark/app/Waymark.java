package org.waymark.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the web application. */
@SpringBootApplication
@Modulithic(systemName = "Waymark")
public class Waymark {

    public static void main(String[] arguments) {
        SpringApplication.run(Waymark.class, arguments);
    }
}
