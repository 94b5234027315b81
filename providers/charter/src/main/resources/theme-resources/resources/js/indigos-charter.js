// A second click while the first is on its way would reach Keycloak after the login is over, and start another one.
for (const form of document.querySelectorAll("form.indigos-charter-answer")) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
  // Whoever comes back to the page may answer again.
  window.addEventListener("pageshow", () => {
    sent = false;
  });
}
