package org.waymark.app.measures.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.engine.catalogue.Catalogue;

/** The areas that measures are filed under, by folder, as the catalogue names and orders them. */
record Areas(Map<String, String> titles) {

    static Areas of(Catalogue catalogue) {
        Map<String, String> titles = new LinkedHashMap<>();
        catalogue
                .file("reference/areas.yaml")
                .parts("areas")
                .forEach(area -> titles.put(area.text("folder"), area.text("title")));
        return new Areas(titles);
    }

    String title(String folder) {
        return titles.getOrDefault(folder, folder);
    }
}
