package cloud.indigos.keycloak.demo.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void textIsEscapedInContentAndAttributes() {
        assertThat(Html.of("<p title=\"{}\">{}</p>", "\"'", "<&>").markup())
                .isEqualTo("<p title=\"&quot;&#39;\">&lt;&amp;&gt;</p>");
    }

    @Test
    void piecesOfPagesStayMarkup() {
        assertThat(Html.of("<p>{}</p>", Html.of("<b>{}</b>", "a")).markup()).isEqualTo("<p><b>a</b></p>");
    }

    @Test
    void slotsInValuesAreLeftAlone() {
        assertThat(Html.of("{}-{}", "{}", "b").markup()).isEqualTo("{}-b");
    }

    @Test
    void valueWithoutASlotIsAMistake() {
        assertThatThrownBy(() -> Html.of("<p></p>", "a")).isInstanceOf(IllegalArgumentException.class);
    }
}
