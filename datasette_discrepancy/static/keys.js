// Keys for a list of flags: j k o c e d n u x ?. Whatever they do, links and forms of the page do too.
//
// They work only while a flag of the list has the focus, never while somebody types or a dialog is
// open, and can be switched off. "/" is Datasette's.

const OFF = "datasette-discrepancy: keys off";
const list = document.querySelector("[data-keys]");
const said = document.querySelector("[data-keys-said]");
const toggle = document.querySelector("[data-keys-switch]");
const help = document.querySelector("[data-keys-dialog]");
const dialog = document.querySelector("[data-verdict-dialog]");

const cards = () => [...list.querySelectorAll(":scope > .card")];
const current = () => document.activeElement?.closest?.("[data-keys] > .card") ?? null;
const message = (card) => card.querySelector("h3").textContent.trim();

function say(words) {
  said.textContent = words;
}

// Storage may be forbidden: then the keys are on, and off until the page is left.
let off = false;
try {
  off = localStorage.getItem(OFF) === "yes";
} catch {
  off = false;
}

function switchKeys(on) {
  off = !on;
  try {
    on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "yes");
  } catch {
    // Remembered for this page only.
  }
  label();
  say(on ? "Keys are on." : "Keys are off.");
}

function label() {
  toggle.textContent = off ? "Switch the keys on" : "Keys of this list";
}

function show(box, first) {
  const before = document.activeElement;
  box.addEventListener("close", () => before?.focus?.(), { once: true });
  box.showModal();
  first?.focus();
}

function goTo(card) {
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

function move(card, by) {
  const all = cards();
  const next = all[all.indexOf(card) + by];
  next ? goTo(next) : say(by > 0 ? "This is the last flag of this page." : "This is the first flag.");
}

function tick(card) {
  const box = card.querySelector("input[name=flag]");
  if (!box) return;
  box.checked = !box.checked;
  const chosen = list.querySelectorAll("input[name=flag]:checked").length;
  say(`${box.checked ? "Chosen" : "No longer chosen"}: ${chosen} in all.`);
}

// Only the reasons of the verdict can be picked, and what it needs must be there.
function fitVerdict(form) {
  const verdict = form.elements.verdict.value;
  let reasons = false;
  for (const group of form.elements.reason.querySelectorAll("optgroup")) {
    group.hidden = group.disabled = group.label !== verdict;
    reasons ||= group.label === verdict;
  }
  if (form.elements.reason.selectedOptions[0]?.closest("optgroup")?.disabled) {
    form.elements.reason.value = "";
  }
  form.elements.reason.required = reasons;
  form.elements.note.required = verdict === "explained";
}

function judge(card, verdict, noteFirst) {
  if (!dialog || !card.dataset.review) return;
  const form = dialog.querySelector("form");
  const all = cards();
  const next = all[all.indexOf(card) + 1] ?? card;
  form.reset();
  form.action = card.dataset.review;
  form.dataset.list ??= form.elements.back.value;
  form.elements.back.value = `${form.dataset.list}#${(noteFirst ? card : next).id}`;
  form.elements.verdict.value = verdict;
  dialog.querySelector("[data-verdict-of]").textContent = message(card);
  fitVerdict(form);
  const { note, reason } = form.elements;
  show(dialog, noteFirst ? note : reason.required ? reason : form.querySelector("[type=submit]"));
}

function undo(card) {
  const form = document.querySelector("#done form");
  if (!form) return say("There is nothing to undo.");
  form.elements.back.value = `${form.elements.back.value.split("#")[0]}#${card.id}`;
  form.requestSubmit();
}

const KEYS = {
  j: (card) => move(card, 1),
  k: (card) => move(card, -1),
  o: (card) => card.querySelector("h3 a").click(),
  c: (card) => judge(card, "confirmed"),
  e: (card) => judge(card, "explained"),
  d: (card) => judge(card, "dismissed"),
  n: (card) => judge(card, card.dataset.status, true),
  u: undo,
  x: tick,
  "?": () => show(help),
};

function pressed(event) {
  if (off || event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (document.querySelector("dialog[open]")) return;
  const typing = "input:not([type=checkbox]), textarea, select, [contenteditable]";
  if (event.target.closest?.(typing)) return;
  const card = current();
  if (!card) return;
  // Enter on a link or a button within the flag is theirs.
  const key = event.key === "Enter" && event.target === card ? "o" : event.key;
  if (!Object.hasOwn(KEYS, key)) return;
  event.preventDefault();
  KEYS[key](card);
}

if (list) {
  document.addEventListener("keydown", pressed);
  // Where the reader is stands in the address: it can be sent, and is found again on reload.
  list.addEventListener("focusin", () => {
    const card = current();
    if (card) history.replaceState(history.state, "", `#${card.id}`);
  });
  toggle.hidden = false;
  toggle.addEventListener("click", () => (off ? switchKeys(true) : show(help)));
  document.querySelector("[data-keys-off]").addEventListener("click", () => {
    help.close();
    switchKeys(false);
  });
  for (const box of [dialog, help]) {
    box?.querySelector("[data-close]").addEventListener("click", () => box.close());
  }
  dialog?.querySelector("form").addEventListener("change", (event) => fitVerdict(event.target.form));
  label();
  const named = document.getElementById(location.hash.slice(1));
  if (named && cards().includes(named)) goTo(named);
}
