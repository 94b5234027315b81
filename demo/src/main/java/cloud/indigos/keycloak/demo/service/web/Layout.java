package cloud.indigos.keycloak.demo.service.web;

/** The frame of every page. It loads its own stylesheet and nothing else, and needs no script. */
final class Layout {

    private Layout() {}

    static Html page(Texts texts, String titleKey, Html content) {
        return Html.of(
                """
                <!DOCTYPE html>
                <html lang="{}">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{} – {}</title>
                <link rel="stylesheet" href="/style.css">
                <link rel="icon" href="/icon.svg" type="image/svg+xml">
                </head>
                <body>
                <header><a href="/">{}</a></header>
                <main>
                {}
                </main>
                <footer>{}</footer>
                </body>
                </html>
                """,
                texts.language().getLanguage(),
                texts.get(titleKey),
                texts.get("service"),
                texts.get("service"),
                content,
                texts.get("footer"));
    }

    /** A page that says one thing and offers one way on. */
    static Html message(Texts texts, String key, String linkKey, String href) {
        return message(texts, key, Html.of("<p>{}</p>", texts.get(key + ".text")), linkKey, href);
    }

    static Html message(Texts texts, String key, Html text, String linkKey, String href) {
        return page(texts, key, Html.of("""
                        <h1>{}</h1>
                        {}
                        <p><a class="button" href="{}">{}</a></p>
                        """, texts.get(key), text, href, texts.get(linkKey)));
    }
}
