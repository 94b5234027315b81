package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Guide;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** The tables of {@code docs/admin-guide.en.md} tell what a real server answers. */
@KeycloakIntegrationTest
class TransitionsIT {

    private static final Guide GUIDE = Guide.named("admin-guide.en.md");
    private static final List<String> STANDINGS = List.of("active", "warned", "restricted", "suspended", "closed");

    private static final Map<String, Object> VALUES = Map.of(
            "reason", "Autre raison",
            "services", List.of("mail_send"),
            "until", "2099-12-31",
            "article", "5",
            "urgent", "compromise");

    private static final Map<String, String> FIELDS = Map.of(
            "Reason", "reason",
            "Services", "services",
            "Until", "until",
            "Article", "article",
            "Urgent ground", "urgent");

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private Member member;
    private Standings standings;

    @BeforeEach
    void aMemberAndAVolunteer() {
        member = Member.in(realm);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
    }

    @AfterEach
    void theMemberIsGone() {
        member.account().remove();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @MethodSource("transitions")
    void everyTransitionTakesWhatTheGuideSays(String before, String after, String takes) {
        bring(before);
        Answer unprepared = standings.decide(member, later(after));

        switch (takes) {
            case "yes" -> assertTaken(unprepared, before, after);
            case "warning or ground" -> assertPreparedOnly(unprepared, before, after);
            case "yes; warning or ground if more is refused" -> {
                assertTaken(unprepared, before, after);
                Map<String, Object> more = later(after);
                more.put("services", List.of("mail_send", "files"));
                assertAsksForGround(standings.decide(member, more));
                more.put("urgent", "compromise");
                assertThat(standings.decide(member, more).status()).isEqualTo(201);
            }
            default -> throw new AssertionError("The guide says " + takes);
        }
    }

    static Stream<Arguments> transitions() {
        return cells("from \\ to").map(cell -> Arguments.of(cell.line(), lower(cell.column()), cell.text()));
    }

    /** Who is warned already has had the warning. */
    private void assertPreparedOnly(Answer unprepared, String before, String after) {
        if (before.equals("warned")) {
            assertTaken(unprepared, before, after);
            return;
        }
        assertAsksForGround(unprepared);
        Map<String, Object> onGround = later(after);
        onGround.put("urgent", "grave_risk");
        assertTaken(standings.decide(member, onGround), before, after);

        Member warned = Member.in(realm);
        assertThat(standings
                        .decide(warned, Map.of("standing", "warned", "reason", "Avertissement"))
                        .status())
                .isEqualTo(201);
        bring(warned, before);
        assertTaken(standings.decide(warned, later(after)), before, after);
        warned.account().remove();
    }

    /** To be active still is nothing new; anything else has another reason than before. */
    private static void assertTaken(Answer answer, String before, String after) {
        boolean isNothingNew = before.equals("active") && after.equals("active");
        assertThat(answer.status()).as(answer.body()).isEqualTo(isNothingNew ? 200 : 201);
        assertThat(answer.json().get("standing").asText()).isEqualTo(after);
    }

    private static void assertAsksForGround(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo("urgent");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("uses")
    void everyFieldIsUsedAsTheGuideSays(String standing, String field, String use) {
        Map<String, Object> without = onGround(standing);
        without.remove(field);
        Map<String, Object> with = onGround(standing);
        with.put(field, VALUES.get(field));
        if (field.equals("urgent")) {
            standings.decide(member, Map.of("standing", "warned", "reason", "Avertissement"));
        } else {
            bring(standing.equals("active") ? "suspended" : "active");
        }

        switch (use) {
            case "needed" -> {
                assertRefusedAt(field, standings.decide(member, without));
                assertKept(field, standings.decide(member, with));
            }
            case "optional" -> {
                assertThat(standings.decide(member, without).status()).isEqualTo(201);
                assertKept(field, standings.decide(member, with));
            }
            case "refused" -> {
                assertRefusedAt(field, standings.decide(member, with));
                assertThat(standings.decide(member, without).status()).isEqualTo(201);
            }
            case "–" -> {
                Answer answer = standings.decide(member, with);
                assertThat(answer.status()).as(answer.body()).isEqualTo(201);
                assertThat(member.attributes()).doesNotContainKey("indigos_" + field);
            }
            default -> throw new AssertionError("The guide says " + use);
        }
    }

    static Stream<Arguments> uses() {
        return cells("to").map(cell -> Arguments.of(cell.line(), FIELDS.get(cell.column()), cell.text()));
    }

    private static void assertRefusedAt(String field, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    private void assertKept(String field, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Object value = VALUES.get(field);
        assertThat(member.attributes())
                .containsEntry(
                        "indigos_" + field,
                        List.of(value instanceof List<?> some ? some.get(0).toString() : value.toString()));
    }

    private void bring(String standing) {
        bring(member, standing);
    }

    private void bring(Member whom, String standing) {
        if (!standing.equals("active")) {
            Map<String, Object> decision = onGround(standing);
            if (standing.equals("warned")) {
                decision.remove("urgent");
            }
            Answer answer = standings.decide(whom, decision);
            assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        }
    }

    private static Map<String, Object> onGround(String standing) {
        Map<String, Object> decision = new HashMap<>(Map.of("standing", standing));
        if (!standing.equals("active")) {
            decision.putAll(Map.of("reason", "Raison", "urgent", "compromise"));
        }
        if (standing.equals("restricted")) {
            decision.put("services", List.of("mail_send"));
        }
        return decision;
    }

    private static Map<String, Object> later(String standing) {
        Map<String, Object> decision = onGround(standing);
        if (!standing.equals("active")) {
            decision.put("reason", "Autre raison");
            decision.put("urgent", "no");
        }
        return decision;
    }

    private record Cell(String line, String column, String text) {}

    /** Those of the table with this corner, five to a line. */
    private static Stream<Cell> cells(String corner) {
        List<List<String>> rows = GUIDE.tableRows();
        int head = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).get(0).equals(corner))
                .findFirst()
                .orElseThrow();
        List<String> columns = rows.get(head);
        List<List<String>> lines = rows.subList(head + 2, head + 2 + STANDINGS.size());
        assertThat(lines).extracting(line -> lower(line.get(0))).isEqualTo(STANDINGS);
        assertThat(columns).hasSize(1 + STANDINGS.size());
        return lines.stream()
                .flatMap(line -> IntStream.range(1, columns.size())
                        .mapToObj(column -> new Cell(lower(line.get(0)), columns.get(column), line.get(column))));
    }

    private static String lower(String name) {
        return name.replace("*", "").toLowerCase(Locale.ROOT);
    }
}
