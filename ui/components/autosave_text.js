// A text field that hands its text over while somebody types, and holds a draft until the server has kept it.
//
// Streamlit calls the exported function whenever the data changes; the field itself stays, with its focus and caret.

const FIRST_RETRY = 4000;
const LAST_RETRY = 30000;
const SAY_WAITING_AFTER = 3000;
const HOLD_CLICK = 1500;
const fields = new WeakMap();
const unsaved = new Set();

export default function autosaveText({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".field");
  let field = fields.get(root);
  if (!field) {
    field = new AutosaveField(root, data);
    fields.set(root, field);
  }
  field.send = (edit) => setTriggerValue("edit", edit);
  field.update(data);
  return () => field.leave();
}

// A click that opens another page can overtake the text on its way, and the server then drops the text. So a click on
// a link or button waits for the receipt, a tenth of a second as a rule.
document.addEventListener("click", holdClick, true);
let release = null;

function holdClick(event) {
  const target = event.composedPath().find((node) => node.matches?.("a[href], button"));
  const isPlain = event.isTrusted && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!target || !isPlain || !isAnyWaiting()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (release) return;
  const timer = setTimeout(() => release(), HOLD_CLICK);
  release = () => {
    clearTimeout(timer);
    release = null;
    if (target.isConnected) target.click();
  };
  for (const field of unsaved) if (!field.isSent()) field.handOver();
}

function isAnyWaiting() {
  return [...unsaved].some((field) => field.isWaiting());
}

class AutosaveField {
  constructor(root, data) {
    this.input = document.createElement(data.rows === 1 ? "input" : "textarea");
    this.root = root;
    this.parts = build(root, this.input);
    this.draft = new Draft(data.key);
    this.value = data.value;
    this.edit = null;
    this.kept = "";
    this.words = data.words;
    this.maxLength = data.maxLength;
    this.wait = data.wait;
    this.listen();
  }

  listen() {
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("blur", (event) => this.left(event.relatedTarget));
    this.input.addEventListener("keydown", (event) => {
      const alone = this.input.tagName === "INPUT" || event.ctrlKey || event.metaKey;
      if (event.key === "Enter" && alone && !event.isComposing) this.handOver();
      // Streamlit takes single letters for commands when it cannot see that they are typed in a field.
      if (event.key !== "Escape") event.stopPropagation();
    });
    this.onHide = () => document.visibilityState === "hidden" && this.handOver();
    document.addEventListener("visibilitychange", this.onHide);
  }

  // What the server says now: first time, after each receipt, and after a change from elsewhere.
  update(data) {
    const isFirst = this.data === undefined;
    const before = this.value;
    Object.assign(this, { data, value: data.value, words: data.words, maxLength: data.maxLength });
    this.describe();
    if (isFirst) this.restore();
    else {
      if (data.receipt) this.acknowledge(data.receipt);
      this.isBehind ||= data.value !== before;
      this.adopt();
    }
    this.count();
  }

  describe() {
    const { label, help, limit } = this.parts;
    if (this.input.tagName === "TEXTAREA") this.input.rows = this.data.rows;
    setText(label, this.data.label);
    setText(help, this.data.help);
    setText(limit, this.words.limit);
  }

  // A draft that the server never kept comes back; when the kept text was changed meanwhile, a person chooses.
  restore() {
    this.input.value = this.value;
    const draft = this.draft.read();
    if (!draft) return;
    if (same(draft.text, this.value)) this.draft.drop(draft.id);
    else if (draft.known.some((text) => same(text, this.value))) this.put(draft.text, draft.known);
    else this.offer(draft);
  }

  put(text, known) {
    this.input.value = text;
    this.edit = { id: newId(), text, known };
    this.draft.write(this.edit);
    unsaved.add(this);
    this.handOver();
  }

  offer(draft) {
    const { older, olderText, olderWords, restore, discard } = this.parts;
    setText(olderWords, this.words.older);
    setText(olderText, draft.text);
    setText(restore, this.words.restore);
    setText(discard, this.words.discard);
    older.hidden = false;
    const choose = (act) => () => {
      older.hidden = true;
      this.input.focus();
      act();
    };
    restore.onclick = choose(() => this.put(draft.text, [this.value]));
    discard.onclick = choose(() => this.draft.drop(draft.id));
  }

  typed() {
    const known = this.edit ? this.edit.known : [this.value];
    this.edit = { id: newId(), text: this.input.value, known };
    this.draft.write(this.edit);
    unsaved.add(this);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.handOver(), this.wait);
    this.count();
  }

  left(next) {
    this.lostToDialog = Boolean(next?.closest('[role="dialog"]'));
    if (this.edit) this.handOver();
    else this.adopt();
  }

  // Send the text, and again until a receipt comes: the connection or the server may be gone.
  handOver() {
    clearTimeout(this.timer);
    if (!this.edit || this.excess() > 0) return;
    this.isRefused = false;
    if (!this.isSent()) {
      this.sentId = this.edit.id;
      this.sentAt = Date.now();
      this.pause = FIRST_RETRY;
      this.edit.known = [...this.edit.known.slice(-4), this.edit.text];
      this.draft.write(this.edit);
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => setText(this.parts.trouble, this.words.waiting), SAY_WAITING_AFTER);
    } else this.pause = Math.min(this.pause * 2, LAST_RETRY);
    this.send({ id: this.edit.id, text: this.edit.text });
    this.timer = setTimeout(() => this.handOver(), this.pause);
  }

  isSent() {
    return this.edit?.id === this.sentId;
  }

  // On its way, with good hope of a receipt.
  isWaiting() {
    const isLate = this.isSent() && Date.now() - this.sentAt > SAY_WAITING_AFTER;
    return Boolean(this.edit) && this.excess() <= 0 && !this.isRefused && !isLate;
  }

  acknowledge(receipt) {
    if (receipt.id !== this.sentId) return;
    clearTimeout(this.waiting);
    setText(this.parts.trouble, receipt.message);
    const isNewest = this.edit && this.edit.id === receipt.id;
    if (isNewest) clearTimeout(this.timer);
    // Streamlit's notice of a lost connection takes the focus; nobody chose to leave, so it comes back.
    if (this.lostToDialog && document.activeElement === document.body) this.input.focus();
    this.isRefused = isNewest && !receipt.kept;
    if (receipt.kept) this.draft.drop(receipt.id);
    if (receipt.kept && isNewest) {
      this.edit = null;
      unsaved.delete(this);
    }
    if (release && !isAnyWaiting()) release();
  }

  // Take the kept text over, unless somebody is still typing another.
  adopt() {
    const isOwn = same(this.input.value, this.value);
    const isHere = this.input.getRootNode().activeElement === this.input;
    if (!this.isBehind || this.edit || (isHere && isOwn)) return;
    this.isBehind = false;
    if (this.input.value === this.value) return;
    const { selectionStart, selectionEnd } = this.input;
    this.input.value = this.value;
    if (isHere) this.input.setSelectionRange(selectionStart, selectionEnd);
    this.count();
  }

  excess() {
    return [...tidy(this.input.value)].length - this.maxLength;
  }

  count() {
    const left = -this.excess();
    const isNear = left <= Math.max(20, this.maxLength / 10);
    let words = "";
    if (left < 0) words = this.words.tooLong.replace("{n}", -left);
    else if (isNear) words = left === 1 ? this.words.lastOne : this.words.left.replace("{n}", left);
    setText(this.parts.count, words);
    this.input.setAttribute("aria-invalid", String(left < 0));
    // A screen reader hears the count when typing pauses, not at every key.
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => setText(this.parts.spoken, words), 1000);
  }

  // Streamlit also says goodbye to a call that a newer one overtook; then the field is still on the page.
  leave() {
    if (this.root.isConnected) return;
    this.handOver();
    unsaved.delete(this);
    for (const timer of [this.timer, this.waiting, this.speaking]) clearTimeout(timer);
    document.removeEventListener("visibilitychange", this.onHide);
  }
}

// The text that the server has not yet said it kept. Without storage (a strict browser) the field works all the same.
class Draft {
  constructor(key) {
    this.name = `onze-data:draft:${key}`;
  }

  read() {
    try {
      const draft = JSON.parse(localStorage.getItem(this.name));
      return typeof draft?.text === "string" && Array.isArray(draft.known) ? draft : null;
    } catch {
      return null;
    }
  }

  write(draft) {
    try {
      localStorage.setItem(this.name, JSON.stringify(draft));
    } catch {
      // Full or forbidden: the text is still in the field and on its way.
    }
  }

  drop(id) {
    if (this.read()?.id !== id) return;
    try {
      localStorage.removeItem(this.name);
    } catch {
      // Forbidden, so it was never written either.
    }
  }
}

function build(root, input) {
  const id = newId();
  const make = (tag, name, attributes = {}) => {
    const element = document.createElement(tag);
    element.className = name;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const parts = {
    label: make("label", "label", { for: `${id}-input` }),
    help: make("p", "help", { id: `${id}-help` }),
    limit: make("p", "spoken", { id: `${id}-limit` }),
    count: make("p", "count", { id: `${id}-count`, "aria-hidden": "true" }),
    spoken: make("p", "spoken", { role: "status" }),
    trouble: make("p", "trouble", { id: `${id}-trouble`, role: "status" }),
    older: make("div", "older", { hidden: "" }),
    olderWords: make("p", "older-words"),
    olderText: make("blockquote", "older-text"),
    restore: make("button", "restore", { type: "button" }),
    discard: make("button", "discard", { type: "button" }),
  };
  input.id = `${id}-input`;
  input.setAttribute("aria-describedby", `${id}-help ${id}-limit ${id}-count ${id}-trouble`);
  parts.older.append(parts.olderWords, parts.olderText, parts.restore, parts.discard);
  const { label, help, limit, count, spoken, trouble, older } = parts;
  root.append(label, help, input, count, trouble, older, limit, spoken);
  return parts;
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

// Two texts that differ only in what the server mends or a store trims are the same text.
function same(one, other) {
  return tidy(one).trim() === tidy(other).trim();
}

function tidy(text) {
  // eslint-disable-next-line no-control-regex
  return text.replace(/\r\n?/g, "\n").normalize("NFC").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");
}

function newId() {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}
