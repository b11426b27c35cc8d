package org.waymark.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.cli.demo.Demo;
import org.waymark.cli.demo.DemoRequest;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything at once, on an invented council. The launcher serves the web application when this has ended well. */
@Command(
        name = "demo",
        description = {
            "Invents a council, takes two snapshots of its returns a month apart, computes every measure, writes the board's pack "
                    + "and starts the web application, with a sign-in for each role. Everybody in it is invented.",
            "A folder that a demo made is cleared and made anew; no other folder is touched."
        })
final class DemoCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    private final Surroundings around;

    @Option(
            names = "--children",
            paramLabel = "N",
            defaultValue = "1200",
            description = "How many children the council knows. Default: ${DEFAULT-VALUE}.")
    private int children;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "36",
            description = "How many months of history there are. Default: ${DEFAULT-VALUE}.")
    private int months;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "Another number gives another council; the same number the same one. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "The folder for everything that is made. Default: out, beside the launcher.")
    private Path out = Path.of("out");

    @Option(names = "--no-serve", description = "Stop after the pack; do not start the web application.")
    private boolean noServe;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8080",
            description = "Where the web application answers. Default: ${DEFAULT-VALUE}.")
    private int port;

    DemoCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        refusePort();
        DemoRequest request = new DemoRequest(children, months, seed, out);
        Demo demo = new Demo(around.catalogue(), request, around.clock(), around::say);
        demo.run().forEach(paper -> around.out().println(paper));
        if (noServe) {
            around.say("To see it in a browser: ./waymark demo, without --no-serve.");
        }
        return ExitStatus.DONE;
    }

    /** A taken port is better known now than after everything has been made. */
    private void refusePort() {
        if (port < 1 || port > LAST_PORT) {
            throw new EngineException(new Problem(
                    "demo-option",
                    "--port " + port + " is not possible.",
                    "Give a number from 1 to " + LAST_PORT + ".",
                    null));
        }
        if (noServe) {
            return;
        }
        try {
            new ServerSocket(port).close();
        } catch (IOException e) {
            throw new EngineException(
                    List.of(new Problem(
                            "demo-option",
                            "Something else answers on port " + port + " already, or you may not use it.",
                            "Give another one with --port, or stop after the pack with --no-serve.",
                            null)),
                    e);
        }
    }
}
