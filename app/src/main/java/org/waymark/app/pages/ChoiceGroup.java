package org.waymark.app.pages;

import java.util.List;

/** Choices under a heading, for {@code parts/form :: grouped}; those of the group without words stand by themselves. */
public record ChoiceGroup(String words, List<Choice> choices) {

    public ChoiceGroup {
        choices = List.copyOf(choices);
    }
}
