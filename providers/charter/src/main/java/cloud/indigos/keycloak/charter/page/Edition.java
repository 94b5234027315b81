package cloud.indigos.keycloak.charter.page;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import java.util.List;
import java.util.Locale;

/**
 * A version in the language it is read in.
 *
 * @param texts the version in all its languages
 * @param versions all published versions
 */
record Edition(CharterVersion version, CharterText text, List<CharterText> texts, List<CharterVersion> versions) {

    /** Differs whenever a byte of the answer may. */
    String tag(Format format, Locale locale) {
        return "%d-%s-%s-%s-%s-%d-%d"
                .formatted(
                        version.number(),
                        text.language(),
                        text.sha256().substring(0, 16),
                        format,
                        locale.toLanguageTag(),
                        texts.size(),
                        versions.size());
    }
}
