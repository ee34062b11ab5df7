/**
 * What the element itself has to be for a part of a selector to match it: of this name or of this class. `isAll` where that
 * is all the part asks for.
 *
 * @typedef {{ name: string | null, className: string | null, isAll: boolean }} Need
 */

/** Selectors as they come again for every element; null for those that a first look says nothing of. */
const known = new Map();
const classes = new WeakMap();

/**
 * Whether the selector matches the element, where its name or its classes alone tell; null where they do not.
 *
 * @param {{ localName: string, getAttribute(name: string): string | null }} element
 * @param {string | undefined} selector
 * @returns {boolean | null}
 */
function lookAt(element, selector) {
  let needs = known.get(selector);
  if (needs === undefined) known.set(selector, (needs = toNeeds(selector)));
  if (needs === null) return null;
  let isOpen = false;
  for (const { name, className, isAll } of needs) {
    const is = name === null ? hasClass(element, className) : element.localName === name;
    if (is && isAll) return true;
    isOpen ||= is;
  }
  return isOpen ? null : false;
}

/** @returns {readonly Need[] | null} One for each part between commas. */
function toNeeds(selector) {
  // A rule without a selector, and what could have commas or spaces within.
  if (selector === undefined || /["'][^\]]*[\s,>+~]|[(\\]/.test(selector)) return null;
  const needs = selector.split(",").map((part) => toNeed(part.trim()));
  return needs.includes(null) ? null : needs;
}

/** @returns {Need | null} */
function toNeed(part) {
  const last = part.split(/[\s>+~]+/).at(-1);
  const found = /^(?:([a-z][a-z0-9]*)|\.([\w-]+))(?=$|[.:[])/.exec(last);
  return found && { name: found[1] ?? null, className: found[2] ?? null, isAll: found[0] === part };
}

function hasClass(element, className) {
  const value = element.getAttribute("class");
  if (value === null) return false;
  let held = classes.get(element);
  if (held?.value !== value) classes.set(element, (held = { value, names: new Set(value.split(/\s+/)) }));
  return held.names.has(className);
}

module.exports = { lookAt };
