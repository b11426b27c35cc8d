package org.waymark.app.measures;

import jakarta.annotation.PreDestroy;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.measure.MeasureRunner;
import org.waymark.engine.snapshot.Snapshot;

/** Keeps the last snapshots that were looked into open, because opening one takes longer than asking it. Each answers one question at a time. */
@Component
final class Runners {

    private static final int KEPT = 2;

    private final Snapshots snapshots;
    private final Map<String, Opened> open = new LinkedHashMap<>(KEPT + 1, 0.75f, true);

    Runners(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    <T> T ask(Snapshot snapshot, Function<MeasureRunner, T> question) {
        return opened(snapshot).ask(question);
    }

    private Opened opened(Snapshot snapshot) {
        synchronized (open) {
            Opened here = open.computeIfAbsent(snapshot.id(), id -> new Opened(snapshot));
            here.inUse++;
            closeBeyond();
            return here;
        }
    }

    /** Closes the longest unused ones; one that is being asked stays until its turn comes again. */
    private void closeBeyond() {
        Iterator<Opened> oldestFirst = open.values().iterator();
        while (open.size() > KEPT && oldestFirst.hasNext()) {
            Opened oldest = oldestFirst.next();
            if (oldest.inUse == 0) {
                oldestFirst.remove();
                oldest.close();
            }
        }
    }

    @PreDestroy
    void close() {
        synchronized (open) {
            open.values().forEach(Opened::close);
            open.clear();
        }
    }

    private final class Opened {

        private final Snapshot snapshot;
        private @Nullable MeasureRunner runner;
        private int inUse;

        Opened(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        <T> T ask(Function<MeasureRunner, T> question) {
            try {
                synchronized (this) {
                    if (runner == null) {
                        runner = MeasureRunner.over(snapshots.catalogue(), snapshot);
                    }
                    return question.apply(runner);
                }
            } finally {
                synchronized (open) {
                    inUse--;
                }
            }
        }

        synchronized void close() {
            if (runner != null) {
                runner.close();
                runner = null;
            }
        }
    }
}
