/** @jest-environment jsdom */
import { lookAt } from "./first-look.cjs";

const PAGE = `<main class="fa"><svg class="fa fb"></svg><button class="fb  fc">1</button><input type="file" class="">
  <p hidden><label class="fa-b">2</label></p></main>`;

/** Those of the page that jsdom says match: "main.fa" and its like. */
function namesOf(elements: Iterable<Element>): readonly string[] {
  return [...elements].map((element) => `${element.localName}.${element.getAttribute("class") ?? ""}`);
}

const look = (selector: string | undefined) => {
  document.body.innerHTML = PAGE;
  const all = [...document.body.querySelectorAll("*")];
  return {
    yes: namesOf(all.filter((element) => lookAt(element, selector) === true)),
    open: namesOf(all.filter((element) => lookAt(element, selector) === null)),
    matched: namesOf(all.filter((element) => selector !== undefined && element.matches(selector))),
  };
};

test.each([
  ["button", ["button.fb  fc"]],
  [".fa", ["main.fa", "svg.fa fb"]],
  [".fb", ["svg.fa fb", "button.fb  fc"]],
  [".fa-b", ["label.fa-b"]],
  ["p, label,.fc", ["button.fb  fc", "p.", "label.fa-b"]],
  [".fz", []],
  ["table", []],
])("a name or a class tells whether %s matches", (selector, matched) => {
  expect(look(selector)).toEqual({ yes: matched, open: [], matched });
});

test.each([
  ["p label", ["label.fa-b"], ["label.fa-b"]],
  ["p>.fa", ["main.fa", "svg.fa fb"], []],
  ['input[type="file"]', ["input."], ["input."]],
  ['button:hover, input[type="file"],.fz:active', ["button.fb  fc", "input."], ["input."]],
  [".fb.fc", ["svg.fa fb", "button.fb  fc"], ["button.fb  fc"]],
  [".fa ~ .fb", ["svg.fa fb", "button.fb  fc"], ["button.fb  fc"]],
])("what more %s asks for is left open, for those that it may match alone", (selector, open, matched) => {
  expect(look(selector)).toEqual({ yes: [], open, matched });
});

test.each([
  undefined,
  "[hidden]",
  "*",
  ":focus",
  ":not(.fa, p)",
  ":is(p, .fa)",
  '[title="a, p"]',
  'p[title="a > b"]',
  "P",
])("of %s nothing is said", (selector) => {
  expect(look(selector).yes).toEqual([]);
  expect(look(selector).open).toHaveLength(6);
});
