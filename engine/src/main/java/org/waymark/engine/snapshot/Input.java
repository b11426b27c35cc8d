package org.waymark.engine.snapshot;

import java.nio.file.Path;

/** What a snapshot is taken from: a source of the catalogue ({@code ssda903}, {@code cin-census}, …) and a file or folder. */
public record Input(String source, Path from) {}
