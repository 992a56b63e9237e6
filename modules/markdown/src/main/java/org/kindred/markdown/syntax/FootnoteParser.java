package org.kindred.markdown.syntax;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Reads {@code [^label]: text}, and what follows indented by four columns. */
final class FootnoteParser extends AbstractBlockParser {

    private static final int INDENT = 4;

    private final Footnote footnote;

    private FootnoteParser(String label) {
        this.footnote = new Footnote(label);
    }

    @Override
    public Block getBlock() {
        return footnote;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.getIndent() >= INDENT) {
            return BlockContinue.atColumn(state.getColumn() + INDENT);
        }
        return state.isBlank() ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }

    @Override
    public List<DefinitionMap<?>> getDefinitions() {
        var map = new DefinitionMap<>(Footnote.class);
        map.putIfAbsent(footnote.label(), footnote);
        return List.of(map);
    }

    /** Starts a footnote. */
    static final class Factory implements BlockParserFactory {

        private static final Pattern START = Pattern.compile("\\[\\^([^\\s\\[\\]]{1,200})\\]:[ \\t]*");

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine().getContent();
            int from = state.getNextNonSpaceIndex();
            if (state.getIndent() >= INDENT || from + 1 >= line.length() || line.charAt(from) != '[' || line.charAt(from + 1) != '^') {
                return BlockStart.none();
            }
            Matcher start = START.matcher(line).region(from, line.length());
            return start.lookingAt() ? BlockStart.of(new FootnoteParser(start.group(1))).atIndex(start.end()) : BlockStart.none();
        }
    }
}
