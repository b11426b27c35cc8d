package org.waymark.cli.doctor;

import java.util.function.Supplier;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;

/** Whether the catalogue can be read; whether it holds is asked by {@code catalogue check}. */
final class CatalogueCheck {

    private CatalogueCheck() {}

    static Check of(Supplier<Catalogue> catalogue) {
        try {
            Catalogue read = catalogue.get();
            return Check.fine(
                    "catalogue",
                    read.measures().size() + " measures and " + read.clocks().size() + " clocks can be read");
        } catch (EngineException e) {
            Problem first = e.problems().get(0);
            int more = e.problems().size() - 1;
            return Check.wrong(
                    "catalogue",
                    first.whatHappened()
                            + (first.where() == null ? "" : " (" + first.where() + ")")
                            + (more == 0 ? "" : " And " + more + " more."),
                    first.whatToDo());
        }
    }
}
