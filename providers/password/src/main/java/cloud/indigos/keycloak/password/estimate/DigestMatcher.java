package cloud.indigos.keycloak.password.estimate;

import cloud.indigos.keycloak.password.dictionary.TokenHash;
import cloud.indigos.keycloak.password.dictionary.WordTable;

/** The MD5 or SHA-1 of a common password in hexadecimal, whole or cut short: it looks random and is in every list. */
final class DigestMatcher implements Matcher {

    private final WordTable words;

    DigestMatcher(WordTable words) {
        this.words = words;
    }

    @Override
    public void match(Subject subject, TokenGraph graph) {
        int end;
        for (int start = 0; start < subject.length(); start = end + 1) {
            end = start;
            long hash = TokenHash.EMPTY;
            int code = WordTable.ABSENT;
            while (end < subject.length() && Character.digit(subject.folded(end), 16) >= 0) {
                hash = TokenHash.append(hash, subject.folded(end++));
                if (end - start == WordTable.DIGEST_LENGTH) {
                    code = words.find(TokenHash.finish(hash));
                }
            }
            if (code != WordTable.ABSENT) {
                graph.offer(start, end, WordTable.bits(code), PartKind.PASSWORD);
            }
        }
    }
}
