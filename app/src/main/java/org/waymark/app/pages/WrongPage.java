package org.waymark.app.pages;

/** What a page says when the thing asked for is refused, missing or broken. */
record WrongPage(Heading heading, String whatHappened, String whatToDo) {

    static WrongPage of(String title, String whatHappened, String whatToDo) {
        return new WrongPage(Heading.of(null, title, null), whatHappened, whatToDo);
    }
}
