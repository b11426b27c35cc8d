package org.waymark.cli.doctor;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.waymark.engine.catalogue.Catalogue;

/** Looks at everything that an instance stands on. It changes nothing. */
public final class Doctor {

    private Doctor() {}

    /**
     * Looks at all of it, in the order in which one thing needs the other.
     *
     * @param catalogue reads the catalogue
     * @param zone of this machine
     */
    public static List<Check> examine(Instance instance, Supplier<Catalogue> catalogue, Clock clock, ZoneId zone) {
        List<Check> checks = new ArrayList<>();
        checks.add(JavaCheck.of(
                System.getProperty("java.version"),
                System.getProperty("java.home"),
                System.getProperty("sun.jnu.encoding", "UTF-8")));
        checks.add(DiskCheck.of("disk of the store", instance.store()));
        checks.add(DiskCheck.of("disk of the data", instance.data()));
        checks.add(FontCheck.of());
        checks.add(CatalogueCheck.of(catalogue));
        checks.add(StoreCheck.of(instance.store()));
        DatabaseCheck database = DatabaseCheck.of(instance);
        checks.add(database.check());
        checks.add(MailCheck.of(instance.mail()));
        checks.addAll(ClockCheck.of(instance, database.clock(), clock, zone));
        return checks;
    }
}
