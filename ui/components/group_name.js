// Makes the container around it a group with a name, as a fieldset with a legend is.
export default function ({ parentElement, data }) {
  const host = parentElement.host ?? parentElement;
  const group = host.closest('[data-testid="stVerticalBlock"]');
  group?.setAttribute("role", "group");
  group?.setAttribute("aria-label", data.label);
  const place = host.closest('[data-testid="stElementContainer"]');
  // Out of the flow, so that it takes no room below the last field.
  if (place) place.style.position = "absolute";
}
