package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What one group has found out: lines of the table, and what is told beside it. */
public final class Section {

    private final Group group;
    private final Keeper keeper;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> text = new ArrayList<>();

    Section(Group group, Keeper keeper) {
        this.group = group;
        this.keeper = keeper;
    }

    /** Writes what a section has so far where it lasts. */
    @FunctionalInterface
    interface Keeper {
        void keep(Section section) throws IOException, InterruptedException;
    }

    Group group() {
        return group;
    }

    List<Figure> figures() {
        return figures;
    }

    /** Paragraphs and tables, a blank line between them. */
    List<String> text() {
        return text;
    }

    /** A line of the table. It is printed at once, as the whole takes long. */
    public Section figure(String work, String yardstick, String ours, String ratio, Goal goal) {
        Figure figure = new Figure(work, yardstick, ours, ratio, goal);
        figures.add(figure);
        System.out.println(figure.row(group.name(), true));
        return this;
    }

    /** Without a yardstick. */
    public Section figure(String work, String ours, Goal goal) {
        return figure(work, Figure.NOTHING, ours, Figure.NOTHING, goal);
    }

    /** Puts what is known by now on the page, so that a run that is stopped has not been for nothing. */
    public void keep() throws IOException, InterruptedException {
        keeper.keep(this);
    }

    /** Without what was told so far; it is told anew. */
    public Section anew() {
        figures.clear();
        text.clear();
        return this;
    }

    /** A paragraph, or a whole table. */
    public Section say(String paragraph) {
        text.add(paragraph.strip());
        return this;
    }
}
