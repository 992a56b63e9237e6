package org.kindred.app.node;

import org.kindred.kernel.imports.PictureSource;
import org.kindred.outgoing.Outcome;
import org.kindred.outgoing.Outgoing;
import org.kindred.outgoing.Request;

/** Fetches pictures for imports, under the rule of all addresses that somebody else has written: only public ones, and what is allowed by name. */
final class FetchedPictures implements PictureSource {

    private static final int REDIRECTS = 3;

    private final Outgoing outgoing;

    FetchedPictures(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public Fetched fetch(String address, int most) {
        return switch (outgoing.send(Request.get(address).following(REDIRECTS).atMost(most))) {
            case Outcome.Refused(var reason) -> new Fetched.Failed(reason);
            case Outcome.Failed(var trouble, var reason) -> new Fetched.Failed(reason);
            case Outcome.Answer answer when !answer.isSuccess() ->
                    new Fetched.Failed("The answer was %d.".formatted(answer.status()));
            case Outcome.Answer answer when !answer.whole() ->
                    new Fetched.Failed("It has more than %d MB.".formatted(most >> 20));
            case Outcome.Answer answer -> new Fetched.Bytes(answer.body());
        };
    }
}
