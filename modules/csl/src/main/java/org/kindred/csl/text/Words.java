package org.kindred.csl.text;

import java.util.Set;
import java.util.function.BiFunction;

/** Follows the words of a text that comes in pieces. Spaces, hyphens, dashes and slashes part words. */
final class Words {

    /** Their period ends no sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of("v", "vs");

    private final int total;
    private int seen;
    private boolean insideWord;
    private boolean sentenceEnded;
    private boolean sentenceStarts = true;

    /** Where a word stands: in the text, and in its sentence; what follows a colon counts as one. */
    record Position(boolean first, boolean startsSentence, boolean last) {
    }

    /** @param total how many words there are in all, which tells the last one */
    Words(int total) {
        this.total = total;
    }

    int seen() {
        return seen;
    }

    /** Goes over a piece. */
    void pass(String piece) {
        map(piece, (word, position) -> word);
    }

    /** The piece with each word that starts in it changed. */
    String map(String piece, BiFunction<String, Position, String> change) {
        StringBuilder mapped = new StringBuilder(piece.length());
        int index = 0;
        while (index < piece.length()) {
            int character = piece.codePointAt(index);
            if (Character.isLetterOrDigit(character) && !insideWord) {
                int end = endOfWord(piece, index);
                mapped.append(change.apply(piece.substring(index, end), next()));
                sentenceEnded = false;
                index = end;
            } else {
                follow(piece, index, character);
                mapped.appendCodePoint(character);
                index += Character.charCount(character);
            }
        }
        return mapped.toString();
    }

    private Position next() {
        Position position = new Position(seen == 0, sentenceStarts, seen == total - 1);
        seen++;
        insideWord = true;
        sentenceStarts = false;
        return position;
    }

    private static int endOfWord(String piece, int from) {
        int end = from;
        for (int index = from; index < piece.length() && !isBreak(piece.charAt(index)); index++) {
            if (isWordCharacter(piece.charAt(index))) {
                end = index + 1;
            }
        }
        return end;
    }

    private static boolean isWordCharacter(char character) {
        return Character.isLetterOrDigit(character) || Character.isSurrogate(character)
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private void follow(String piece, int index, int character) {
        if (isBreak((char) character)) {
            insideWord = false;
            sentenceStarts |= sentenceEnded && isSpace((char) character);
        } else if (character == ':' || character == '?' || character == '!' || character == '.') {
            sentenceEnded = character != '.' || !ABBREVIATIONS.contains(wordBefore(piece, index));
        } else if (Character.isLetterOrDigit(character)) {
            sentenceEnded = false;
        }
    }

    private static String wordBefore(String piece, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(piece.charAt(start - 1))) {
            start--;
        }
        return piece.substring(start, end);
    }

    private static boolean isBreak(char character) {
        return character == '-' || character == '/' || character == '–' || character == '—' || isSpace(character);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
