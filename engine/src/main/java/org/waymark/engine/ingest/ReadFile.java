package org.waymark.engine.ingest;

/**
 * One file that rows were read from.
 *
 * @param source the catalogue's source it was read as
 * @param name without its folders
 * @param bytes its size; of a file inside a zip, unpacked
 * @param sha256 of its content, in hexadecimal
 */
public record ReadFile(String source, String name, long bytes, String sha256) {}
