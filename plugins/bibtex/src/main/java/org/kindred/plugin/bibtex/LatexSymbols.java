package org.kindred.plugin.bibtex;

import java.util.HashMap;
import java.util.Map;

/** What LaTeX's commands without an argument stand for, and its accents. */
final class LatexSymbols {

    /** By name, without the backslash. */
    static final Map<String, String> SYMBOLS = pairs(
            """
                    ss ß, SS ẞ, ae æ, AE Æ, oe œ, OE Œ, o ø, O Ø, l ł, L Ł, aa å, AA Å, i ı, j ȷ, dh ð, DH Ð, th þ, TH Þ, dj đ, DJ Đ, ng ŋ, NG Ŋ,
                    textendash –, textemdash —, textquoteleft ‘, textquoteright ’, textquotedblleft “, textquotedblright ”, lq ‘, rq ’,
                    quotesinglbase ‚, quotedblbase „, guillemotleft «, guillemotright », guilsinglleft ‹, guilsinglright ›, flqq «, frqq »,
                    glqq „, grqq “, ldots …, dots …, textellipsis …, textregistered ®, texttrademark ™, textcopyright ©, copyright ©, pounds £,
                    textsterling £, texteuro €, euro €, textyen ¥, textcent ¢, S §, P ¶, textsection §, textparagraph ¶, dag †, ddag ‡, textdagger †,
                    textdaggerdbl ‡, textdegree °, degree °, textmu µ, textbackslash \\, textasciitilde ~, textasciicircum ^, textasciigrave `,
                    textbraceleft {, textbraceright }, textbar |, textless <, textgreater >, textunderscore _, textquotesingle ', textquotedbl ",
                    textdollar $, textpercent %, textordfeminine ª, textordmasculine º, textexclamdown ¡, textquestiondown ¿, textbullet •,
                    textperiodcentered ·, textpm ±, texttimes ×, textdiv ÷, textonehalf ½, textonequarter ¼, textthreequarters ¾, LaTeX LaTeX,
                    TeX TeX, BibTeX BibTeX, slash /,
                    alpha α, beta β, gamma γ, delta δ, epsilon ε, varepsilon ε, zeta ζ, eta η, theta θ, iota ι, kappa κ, lambda λ, mu μ, nu ν, xi ξ,
                    pi π, rho ρ, sigma σ, tau τ, upsilon υ, phi φ, varphi φ, chi χ, psi ψ, omega ω, Gamma Γ, Delta Δ, Theta Θ, Lambda Λ, Xi Ξ, Pi Π,
                    Sigma Σ, Upsilon Υ, Phi Φ, Psi Ψ, Omega Ω, textalpha α, textbeta β, textgamma γ, textdelta δ, textkappa κ, textlambda λ,
                    textomega ω, pm ±, mp ∓, times ×, div ÷, leq ≤, le ≤, geq ≥, ge ≥, neq ≠, ne ≠, approx ≈, sim ∼, simeq ≃, equiv ≡, infty ∞,
                    rightarrow →, to →, leftarrow ←, leftrightarrow ↔, Rightarrow ⇒, uparrow ↑, downarrow ↓, cdot ·, bullet •, circ °, prime ′,
                    partial ∂, nabla ∇, sum ∑, prod ∏, int ∫, in ∈, subset ⊂, cup ∪, cap ∩, forall ∀, exists ∃, neg ¬, ll ≪, gg ≫, propto ∝, ast *,
                    star ⋆, dagger †, ddagger ‡, ell ℓ, hbar ℏ, langle ⟨, rangle ⟩, lbrace {, rbrace }, backslash \\, colon :, lt <, gt >""");

    /** Combining characters, by the sign of the accent. */
    static final Map<String, String> ACCENTS = Map.ofEntries(Map.entry("'", "\u0301"), Map.entry("`", "\u0300"), Map.entry("^", "\u0302"),
            Map.entry("\"", "\u0308"), Map.entry("~", "\u0303"), Map.entry("=", "\u0304"), Map.entry(".", "\u0307"),
            Map.entry("u", "\u0306"), Map.entry("v", "\u030c"), Map.entry("H", "\u030b"), Map.entry("c", "\u0327"),
            Map.entry("d", "\u0323"), Map.entry("b", "\u0331"), Map.entry("r", "\u030a"), Map.entry("k", "\u0328"),
            Map.entry("t", "\u0361"), Map.entry("G", "\u030f"), Map.entry("U", "\u030e"));

    /** Commands that leave a space. */
    static final Map<String, String> SPACES = Map.of("quad", " ", "qquad", " ", "space", " ", "thinspace", "\u2009", "enspace", " ",
            "newline", " ", "linebreak", " ", "par", "\n", "nobreakspace", "\u00a0");

    private LatexSymbols() {
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new HashMap<String, String>();
        for (String pair : text.strip().split(",\\s+")) {
            int space = pair.indexOf(' ');
            pairs.put(pair.substring(0, space), pair.substring(space + 1));
        }
        return Map.copyOf(pairs);
    }
}
