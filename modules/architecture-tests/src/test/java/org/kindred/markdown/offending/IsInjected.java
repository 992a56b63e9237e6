package org.kindred.markdown.offending;

import jakarta.inject.Provider;

/** Cannot be made with new. */
public record IsInjected(Provider<String> it) {
}
