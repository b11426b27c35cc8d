package org.waymark.app.pages;

import java.util.Optional;

/** Whoever knows which snapshot the figures come from. The module above tells it, so that the shell need not know snapshots. */
public interface AsAtSource {

    /** Empty when no snapshot has been taken. */
    Optional<AsAt> asAt();
}
