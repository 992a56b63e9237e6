package org.kindred.plugin.citeproc;

import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.SBibliography;
import de.undercouch.citeproc.csl.internal.TokenBuffer;
import de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes;
import de.undercouch.citeproc.csl.internal.format.BaseFormat;
import de.undercouch.citeproc.csl.internal.token.DisplayGroupToken;
import de.undercouch.citeproc.output.Bibliography;
import de.undercouch.citeproc.output.SecondFieldAlign;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How an entry of the list is written: its inline markup only, as plain HTML without styles or as text without any markup, and without the
 * number that stands in a margin of its own. Each entry begins with the slug it is of, as the order of a list is the style's.
 */
final class InlineFormat extends BaseFormat {

    /** Stands between the slug and the entry. */
    static final char AFTER_SLUG = '\u0000';

    /** The number of an entry that is alone in its list, where it stands in the text and not in a margin. */
    private static final Pattern NUMBER = Pattern.compile("^[\\[(]?1[\\])]?[.:)]?\\s+");

    private final boolean html;
    private final boolean numbered;

    /** @param numbered whether entries begin with a number, which is not wanted */
    InlineFormat(boolean html, boolean numbered) {
        this.html = html;
        this.numbered = numbered;
        setConvertLinks(html);
    }

    @Override
    public String getName() {
        return html ? "inline-html" : "plain";
    }

    @Override
    protected String doFormatCitation(TokenBuffer buffer, RenderContext context) {
        return format(buffer);
    }

    @Override
    protected String doFormatBibliographyEntry(TokenBuffer buffer, RenderContext context, int index) {
        var entry = new TokenBuffer();
        boolean hasMargin = context.getStyle().getBibliography().getSecondFieldAlign() != SecondFieldAlign.FALSE;
        buffer.getTokens().stream().filter(token -> !(hasMargin && token.isFirstField()))
                .filter(token -> !(token instanceof DisplayGroupToken))
                .forEach(entry::append);
        String written = format(entry).strip();
        return context.getItemData().getId() + AFTER_SLUG + (numbered && !hasMargin ? NUMBER.matcher(written).replaceFirst("") : written);
    }

    @Override
    public Bibliography makeBibliography(String[] entries, SBibliography bibliography) {
        return new Bibliography(entries);
    }

    /** Only addresses that a reader can follow; {@code javascript:} and its like stay text. */
    @Override
    protected String doFormatLink(String text, String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        boolean followable = lower.startsWith("https://") || lower.startsWith("http://");
        return html && followable ? "<a href=\"" + escape(address) + "\">" + escape(text) + "</a>" : escape(text);
    }

    @Override
    protected String escape(String text) {
        return html ? Html.escape(text) : text;
    }

    @Override
    protected String openFontStyle(int style) {
        return tag(style != FormattingAttributes.FS_NORMAL, "<i>");
    }

    @Override
    protected String closeFontStyle(int style) {
        return tag(style != FormattingAttributes.FS_NORMAL, "</i>");
    }

    @Override
    protected String openFontWeight(int weight) {
        return tag(weight == FormattingAttributes.FW_BOLD, "<b>");
    }

    @Override
    protected String closeFontWeight(int weight) {
        return tag(weight == FormattingAttributes.FW_BOLD, "</b>");
    }

    @Override
    protected String openVerticalAlign(int align) {
        return tag(align == FormattingAttributes.VA_SUP, "<sup>") + tag(align == FormattingAttributes.VA_SUB, "<sub>");
    }

    @Override
    protected String closeVerticalAlign(int align) {
        return tag(align == FormattingAttributes.VA_SUP, "</sup>") + tag(align == FormattingAttributes.VA_SUB, "</sub>");
    }

    private String tag(boolean wanted, String tag) {
        return html && wanted ? tag : "";
    }
}
