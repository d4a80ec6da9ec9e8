// Whoever goes to another step starts at its top: the page scrolls there, and the focus goes to the heading.
// At the first visit of the page it stays where it is.
export default function ({ data }) {
  showActivePart();
  const before = window.onzeDataStep;
  window.onzeDataStep = data.step;
  if (before === undefined || before === data.step) return;
  const heading = document.getElementById(data.heading);
  if (!heading) return;
  heading.setAttribute("tabindex", "-1");
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "start" });
}

// On a phone the parts are one row that scrolls; the part at hand is brought into sight.
function showActivePart() {
  const list = document.querySelector(".st-key-section-list");
  const active = list?.querySelector('[class*="st-key-section-active"]');
  if (active && list.scrollWidth > list.clientWidth) list.scrollLeft = active.offsetLeft - list.offsetLeft - 24;
}
