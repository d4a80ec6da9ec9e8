// Whoever goes to another step starts at its top, and whoever opens a row of a question starts at that row: the page
// scrolls there if needed, and the focus goes to the heading. At the first visit of the page it stays where it is.
const FIELDS = "summary, input:not([disabled]), textarea:not([disabled]), button:not([disabled])";
const LONGEST_WAIT = 1500;
const PAUSE = 50;

export default function ({ data }) {
  const before = window.onzeDataPlace;
  window.onzeDataPlace = { step: data.step, turn: data.turn };
  // Who was quicker than this script has a target at the first visit already.
  const isFirst = before === undefined;
  if (before?.step !== data.step) showActivePart(Date.now() + LONGEST_WAIT);
  if ((isFirst || before.turn !== data.turn) && data.target) lead(data.target);
  else if (!isFirst && before.step !== data.step) arriveAt(data.heading, { isFar: true });
}

function lead(target) {
  if (target.startsWith("st-key-")) arriveIn(target, Date.now() + LONGEST_WAIT);
  else arriveAt(target, { isFar: false });
}

// A field that was only just added may still be on its way to the page, and one that moves up when something above it
// is removed is made anew, which loses the focus; so this looks again for a moment.
function arriveIn(name, until, hasArrived = false) {
  const isLost = document.activeElement === document.body;
  const field = isLost || !hasArrived ? fieldIn(document.getElementsByClassName(name)[0]) : null;
  field?.focus();
  const again = () => arriveIn(name, until, hasArrived || Boolean(field));
  if (Date.now() < until) setTimeout(again, PAUSE);
}

function fieldIn(place) {
  if (!place) return null;
  for (const one of place.querySelectorAll("*")) {
    if (one.matches(FIELDS)) return one;
    const inside = one.shadowRoot?.querySelector(FIELDS);
    if (inside) return inside;
  }
  return null;
}

// A heading that already stands in the upper half of the window is near; the page does not move then.
function arriveAt(id, { isFar }) {
  const heading = document.getElementById(id);
  if (!heading) return;
  heading.setAttribute("tabindex", "-1");
  heading.focus({ preventScroll: true });
  const { top } = heading.getBoundingClientRect();
  const isInSight = top > 72 && top < window.innerHeight / 2;
  if (isFar || !isInSight) heading.scrollIntoView({ block: "start" });
}

// On a phone the parts are one row that scrolls; the part at hand is brought into sight. The row grows while the page
// is still arriving, so this looks again for a moment.
function showActivePart(until) {
  const list = document.querySelector(".st-key-section-list");
  const active = list?.querySelector('[class*="st-key-section-active"]');
  if (active && !isInside(active, list)) list.scrollLeft = active.offsetLeft - list.offsetLeft - 24;
  if (Date.now() < until) setTimeout(() => showActivePart(until), PAUSE);
}

function isInside(one, list) {
  const [inner, outer] = [one.getBoundingClientRect(), list.getBoundingClientRect()];
  return inner.left >= outer.left && inner.right <= outer.right;
}
