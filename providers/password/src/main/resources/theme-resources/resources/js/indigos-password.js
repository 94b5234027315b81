// The meter beside a new password, fed by the server that will judge it. Nothing is kept here either.

const PAUSE_MILLISECONDS = 350;
const AGAIN_MILLISECONDS = 2000;
const KNOWN_FIELDS = ["username", "email", "firstName", "lastName"];

const panel = document.getElementById("indigos-password");
const field = panel && document.getElementById(panel.dataset.field);
if (field) {
  start();
}

function start() {
  const confirmation = document.getElementById("password-confirm");
  field.closest(".pf-v5-c-form__group")?.after(panel);
  field.setAttribute("aria-describedby", "indigos-password-rules");

  let timer;
  let asked = 0;

  const later = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(check, milliseconds);
  };

  const check = async () => {
    const number = ++asked;
    if (field.value === "") {
      hide();
      return;
    }
    const response = await ask("check", { password: field.value, ...whatTheFormTells() });
    if (number !== asked) {
      return;
    }
    if (response?.status === 429) {
      later(AGAIN_MILLISECONDS);
    } else if (response?.ok) {
      show(await response.json());
    } else {
      hide();
    }
  };

  field.addEventListener("input", () => later(PAUSE_MILLISECONDS));
  KNOWN_FIELDS.map((name) => document.getElementById(name))
    .filter((other) => other && !other.readOnly)
    .forEach((other) => other.addEventListener("change", () => later(0)));

  const phrase = document.getElementById("indigos-password-phrase");
  if (phrase) {
    panel.querySelector(".indigos-password-actions").hidden = false;
    document.getElementById("indigos-password-another").addEventListener("click", async () => {
      const response = await ask("phrase", whatTheFormTells());
      if (response?.ok) {
        phrase.value = (await response.json()).phrase;
      }
    });
    document.getElementById("indigos-password-use").addEventListener("click", () => {
      [field, confirmation].filter(Boolean).forEach((input) => {
        input.value = phrase.value;
        input.dispatchEvent(new Event("change"));
      });
      later(0);
    });
  }
}

/** The personal words of somebody who is registering; the server knows those of a member. */
function whatTheFormTells() {
  return Object.fromEntries(
    KNOWN_FIELDS.map((name) => [name, document.getElementById(name)?.value])
      .filter(([, value]) => value),
  );
}

async function ask(what, form) {
  try {
    return await fetch(`${panel.dataset.address}/${what}`, {
      method: "POST",
      body: new URLSearchParams({ ticket: panel.dataset.ticket, ...form }),
      cache: "no-store",
      referrerPolicy: "no-referrer",
    });
  } catch {
    return undefined;
  }
}

function show({ accepted, percent, label, faults, advice }) {
  panel.querySelector(".indigos-password-state").hidden = false;
  document.getElementById("indigos-password-meter").value = percent;
  document.getElementById("indigos-password-label").textContent = label;
  list("indigos-password-faults", faults);
  list("indigos-password-advice", advice);
  document.getElementById("indigos-password-help").hidden = advice.length === 0;
  announce([label, ...faults, ...advice].join(" "));
}

function list(id, sentences) {
  document.getElementById(id).replaceChildren(
    ...sentences.map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    }),
  );
}

function hide() {
  panel.querySelector(".indigos-password-state").hidden = true;
  announce("");
}

/** Screen readers speak when the text changes, and only then. */
function announce(text) {
  const status = document.getElementById("indigos-password-status");
  if (status.textContent !== text) {
    status.textContent = text;
  }
}
