package org.kindred.rest.offending;

import com.nimbusds.jwt.SignedJWT;

/** Lets somebody in by itself. */
public record VerifiesAToken(SignedJWT it) {
}
