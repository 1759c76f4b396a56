package org.b2bleaf.cart.rules;

/**
 * A line of a quick order as somebody typed it.
 *
 * @param number of the line in the text or file, from 1
 * @param typed the line itself, without the blanks around it
 * @param code of a product; null when the line is wrong
 * @param quantity from 1 to {@link Admission#MOST}; 0 when the line is wrong
 * @param problem what is wrong with it; null when nothing is
 */
public record TypedLine(int number, String typed, String code, int quantity, Refusal problem) {

    static TypedLine right(int number, String typed, String code, int quantity) {
        return new TypedLine(number, typed, code, quantity, null);
    }

    static TypedLine wrong(int number, String typed, Refusal problem) {
        return new TypedLine(number, typed, null, 0, problem);
    }
}
