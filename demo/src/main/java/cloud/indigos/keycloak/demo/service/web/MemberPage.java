package cloud.indigos.keycloak.demo.service.web;

import cloud.indigos.keycloak.demo.service.standing.MemberView;
import cloud.indigos.keycloak.demo.service.standing.Standing;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;

/** What a signed-in member reads: what they may do here, and what this service knows of them. */
final class MemberPage {

    /** A part of the mail service, shown to make a restriction visible that leaves this service alone. */
    private static final String SENDING = "mail_send";

    private static final Set<String> STATUSES = Set.of("active", "restricted", "suspended");

    private final String service;
    private final Notice notice;
    private final ZoneId zone;

    MemberPage(String service, Notice notice, ZoneId zone) {
        this.service = service;
        this.notice = notice;
        this.zone = zone;
    }

    Html render(Texts texts, MemberView view) {
        Standing standing = view.standing();
        String status = standing.status().filter(STATUSES::contains).orElse("unknown");
        return Layout.page(
                texts,
                standing.allows(service) ? "member" : "refused",
                Html.of(
                        """
                        <div class="member"><p>{}</p>{}</div>
                        <h1>{}</h1>
                        <p id="status" class="{}">{}</p>
                        {}
                        {}
                        {}
                        """,
                        texts.get("member.hello", view.name()),
                        signOut(texts),
                        texts.get(standing.allows(service) ? "member" : "refused"),
                        status,
                        texts.get("status." + status),
                        standing.notice().map(notice::render).orElse(Html.EMPTY),
                        standing.allows(service) ? contents(texts, standing) : refusal(texts),
                        seen(texts, view)));
    }

    private Html contents(Texts texts, Standing standing) {
        return Html.of(
                """
                <section class="parts">
                {}
                {}
                </section>
                """, part(texts, "files", standing.allows(service)), part(texts, SENDING, standing.allows(SENDING)));
    }

    private static Html part(Texts texts, String part, boolean allowed) {
        return Html.of(
                "<article id=\"{}\" class=\"{}\"><h2>{}</h2><p class=\"answer\">{}</p><p>{}</p></article>",
                part,
                allowed ? "allowed" : "denied",
                texts.get("part." + part),
                texts.get(allowed ? "allowed" : "denied"),
                texts.get("part." + part + (allowed ? ".allowed" : ".denied")));
    }

    private static Html refusal(Texts texts) {
        return Html.of("<p>{}</p>", texts.get("refused.text"));
    }

    private Html seen(Texts texts, MemberView view) {
        ClaimTable table = new ClaimTable(texts, zone);
        return Html.of(
                """
                <section class="seen">
                <h2>{}</h2>
                <p>{}</p>
                {}
                <details id="introspection"><summary>{}</summary>{}</details>
                <details id="userinfo"><summary>{}</summary>{}</details>
                </section>
                """,
                texts.get("seen"),
                texts.get("seen.text"),
                table.render(view.introspection(), Standing::isClaim),
                texts.get("seen.introspection"),
                table.render(view.introspection(), Predicate.not(Standing::isClaim)),
                texts.get("seen.userinfo"),
                table.render(view.userInfo(), claim -> true));
    }

    private static Html signOut(Texts texts) {
        return Html.of("""
                <a id="report-access" href="/report-access">{}</a>
                <form method="post" action="/logout"><button id="sign-out">{}</button></form>
                """, texts.get("report-access"), texts.get("sign-out"));
    }
}
