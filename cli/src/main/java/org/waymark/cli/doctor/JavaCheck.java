package org.waymark.cli.doctor;

/** Whether the Java that runs this can run all of Waymark. */
final class JavaCheck {

    private static final int OLDEST = 17;

    private JavaCheck() {}

    /**
     * @param fileNames the encoding in which Java writes the names of files
     */
    static Check of(String version, String home, String fileNames) {
        String found = version + " in " + home;
        if (Runtime.Version.parse(version).feature() < OLDEST) {
            return Check.wrong("Java", found, "Install Java " + OLDEST + " or later.");
        }
        if (!fileNames.equalsIgnoreCase("UTF-8")) {
            return Check.look(
                    "Java",
                    found + "; names of files are read as " + fileNames,
                    "Set LANG=C.UTF-8, or files with an accent in their name cannot be read.");
        }
        return Check.fine("Java", found);
    }
}
