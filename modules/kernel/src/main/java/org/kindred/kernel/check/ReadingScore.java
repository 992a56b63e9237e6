package org.kindred.kernel.check;

/**
 * How hard a text is, by one number.
 *
 * @param formula   the member of what was measured that holds it: {@code fleschKincaidGrade}
 * @param value     what it comes to
 * @param target    what the site aims at
 * @param above     by how much the text is harder than that, in units of the formula; below zero where it is easier
 * @param sentences how many were counted
 * @param sure      whether they are enough for the number to say something
 */
public record ReadingScore(String formula, double value, double target, double above, int sentences, boolean sure) {
}
