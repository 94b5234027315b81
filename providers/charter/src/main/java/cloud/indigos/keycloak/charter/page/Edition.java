package cloud.indigos.keycloak.charter.page;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.CharterVersion;
import java.util.List;

/**
 * A version in the language it is read in.
 *
 * @param texts the version in all its languages
 * @param timeline all published versions
 */
record Edition(CharterVersion version, CharterText text, List<CharterText> texts, CharterTimeline timeline) {}
