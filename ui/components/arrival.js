// Whoever goes to another step starts at its top, and whoever opens a row of a question starts at that row: the page
// scrolls there if needed, and the focus goes to the heading. At the first visit of the page it stays where it is.
export default function ({ data }) {
  showActivePart();
  const before = window.onzeDataPlace;
  window.onzeDataPlace = { step: data.step, turn: data.turn };
  if (before === undefined) return;
  if (before.step !== data.step) arriveAt(data.heading, { isFar: true });
  else if (before.turn !== data.turn && data.target) arriveAt(data.target, { isFar: false });
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

// On a phone the parts are one row that scrolls; the part at hand is brought into sight.
function showActivePart() {
  const list = document.querySelector(".st-key-section-list");
  const active = list?.querySelector('[class*="st-key-section-active"]');
  if (active && list.scrollWidth > list.clientWidth) list.scrollLeft = active.offsetLeft - list.offsetLeft - 24;
}
