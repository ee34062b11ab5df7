/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { COMMAND_IDS } from "../../src/taskpane/commands/command-ids";
import { findFaults, toPngSize, type BuiltFiles } from "./find-faults";

const ROOT = join(__dirname, "../..");
const text = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(text, "application/xml");

const built: BuiltFiles = (path) => {
  const file = join(ROOT, "dist/web", path);
  return existsSync(file) ? readFileSync(file) : null;
};

/** The elements of that name, whatever prefix they are written with. */
function elements(name: string): Element[] {
  return [...manifest.getElementsByTagNameNS("*", name)];
}

function only(name: string): Element {
  const [element, ...others] = elements(name);
  if (element === undefined || others.length > 0) throw new Error(`There is not just one ${name}.`);
  return element;
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

describe("manifest.xml", () => {
  test("has no fault", () => {
    expect(findFaults(text, { built, commands: COMMAND_IDS })).toEqual([]);
  });

  test("keeps the names by which Office knows the add-in, its buttons, its pane and its functions", () => {
    expect(only("Id").textContent).toBe("6f0d3c1e-2b7a-4c58-9e41-8a5d7b90c3f2");
    expect(attribute(only("Group"), "id")).toBe("Maturity.Group");
    expect(elements("Control").map((control) => attribute(control, "id"))).toEqual([
      "Maturity.Open",
      "Maturity.Check",
      "Maturity.Highlight",
      "Maturity.Summary",
      "Maturity.ShowObjective",
    ]);
    expect(only("TaskpaneId").textContent).toBe("Maturity.TaskPane");
    expect(text).toContain('<bt:String id="Functions.Namespace" DefaultValue="MATURITY" />');
  });

  test("has each command on the ribbon, in a cell's menu or under a shortcut", () => {
    const { actions } = JSON.parse(readFileSync(join(ROOT, "src/taskpane/commands/shortcuts.json"), "utf8")) as {
      actions: { id: string }[];
    };
    const named = [...elements("FunctionName").map((element) => element.textContent), ...actions.map(({ id }) => id)];
    expect(new Set(named)).toEqual(new Set(COMMAND_IDS));
    expect(attribute(only("OfficeMenu"), "id")).toBe("ContextMenuCell");
  });

  test("has the version of package.json", () => {
    expect(only("Version").textContent).toBe(`${version}.0`);
  });

  test("asks to read and write the workbook, and for nothing more", () => {
    expect(only("Permissions").textContent).toBe("ReadWriteDocument");
    expect(elements("AppDomain")).toEqual([]);
    expect(elements("Host").map((host) => attribute(host, "Name") || attribute(host, "xsi:type"))).toEqual([
      "Workbook",
      "Workbook",
    ]);
  });

  test("asks for the shared runtime where it offers what needs it, so that an older Excel still has the pane", () => {
    const [base, offered, ...others] = elements("Requirements");
    const setsOf = (element: Element | undefined): string[] =>
      [...(element?.getElementsByTagNameNS("*", "Set") ?? [])].map(
        (set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`,
      );
    expect(setsOf(base)).toEqual(["ExcelApi 1.9"]);
    expect(setsOf(offered)).toEqual(["SharedRuntime 1.1"]);
    expect(offered?.parentElement?.localName).toBe("VersionOverrides");
    expect(others).toEqual([]);
  });

  test("has its shortcuts right behind VersionOverrides, where Office looks for them", () => {
    expect(only("ExtendedOverrides").previousElementSibling?.localName).toBe("VersionOverrides");
  });
});

/** One thing that is changed in the manifest, or one file of the build. */
interface Change {
  readonly from?: string | RegExp;
  readonly to?: string;
  readonly file?: string;
  readonly content?: Buffer;
}

function faultsOf({ from = "", to = "", file, content }: Change): readonly string[] {
  const changed = text.replace(from, to);
  if (from !== "" && changed === text) throw new Error(`The manifest has no ${String(from)} to change.`);
  const files: BuiltFiles = (path) => (path === file ? (content ?? null) : built(path));
  return findFaults(from === "" ? text : changed, { built: files, commands: COMMAND_IDS });
}

const long = (length: number): string => "x".repeat(length);
const shortcuts = readFileSync(join(ROOT, "src/taskpane/commands/shortcuts.json"), "utf8");
const icon = readFileSync(join(ROOT, "assets/icons/icon-32.png"));

const FAULTS: readonly (readonly [name: string, change: Change, fault: string])[] = [
  ["a tag that is not closed", { from: "</Hosts>" }, "It is not well-formed."],
  [
    "a resource that is not there",
    { from: '<Label resid="Check.Label" />', to: '<Label resid="Chek.Label" />' },
    "Label refers to Chek.Label, which is no resource.",
  ],
  [
    "a resource of another kind",
    { from: '<Label resid="Check.Label" />', to: '<Label resid="Help.Url" />' },
    "Label refers to Help.Url, which is no String.",
  ],
  [
    "a resource that nothing uses",
    { from: '<Label resid="Check.Label" />', to: '<Label resid="Check.Title" />' },
    "Nothing uses the resource Check.Label.",
  ],
  [
    "a resource that is there twice",
    { from: '<bt:String id="Check.Title"', to: '<bt:String id="Check.Label"' },
    "There are two resources Check.Label.",
  ],
  [
    "a control that is there twice",
    { from: '"Maturity.Check"', to: '"Maturity.Open"' },
    "There are two controls Maturity.Open.",
  ],
  [
    "an id that is too long",
    { from: /Check\.Label/g, to: `Check.${long(27)}` },
    `The id Check.${long(27)} has more than 32 characters.`,
  ],
  [
    "a label that is too long",
    { from: '"Highlight gaps"', to: `"${long(126)}"` },
    `A text in ShortStrings has more than 125 characters: ${long(30)}…`,
  ],
  [
    "a tip that is too long",
    { from: /"Opens the pane on what[^"]*"/, to: `"${long(251)}"` },
    `A text in LongStrings has more than 250 characters: ${long(30)}…`,
  ],
  [
    "a description that is too long",
    { from: /"Reads maturity score sheets[^"]*"/, to: `"${long(251)}"` },
    `A text in Description has more than 250 characters: ${long(30)}…`,
  ],
  [
    "a name that is too long",
    { from: '<DisplayName DefaultValue="Maturity scorecard"', to: `<DisplayName DefaultValue="${long(126)}"` },
    `A text in DisplayName has more than 125 characters: ${long(30)}…`,
  ],
  ["a text that is empty", { from: '"Highlight gaps"', to: '""' }, "A text in ShortStrings is empty."],
  [
    "an address of another site",
    { from: "https://localhost:3000/functions.json", to: "https://example.org/functions.json" },
    "https://example.org/functions.json is on another site.",
  ],
  ...[
    "taskpane.html",
    "functions.json",
    "functions.js",
    "shortcuts.json",
    "help.html",
    "assets/icons/check-32.png",
  ].map((file) => [`${file} missing`, { file }, `https://localhost:3000/${file} is not built.`] as const),
  [
    "an icon of another size",
    { file: "assets/icons/check-80.png", content: icon },
    "https://localhost:3000/assets/icons/check-80.png is not 80 pixels wide and high.",
  ],
  [
    "an icon of the add-in's own of another size",
    { file: "assets/icons/icon-64.png", content: icon },
    "https://localhost:3000/assets/icons/icon-64.png is not 64 pixels wide and high.",
  ],
  [
    "a picture that is none",
    { file: "assets/icons/check-16.png", content: Buffer.from("not a picture of any kind") },
    "https://localhost:3000/assets/icons/check-16.png is not 16 pixels wide and high.",
  ],
  [
    "a button without one of the sizes",
    { from: '<bt:Image size="80" resid="Check.80" />' },
    "Maturity.Check has no icon of 80 pixels.",
  ],
  [
    "commands on another page than the pane",
    { from: '<FunctionFile resid="TaskPane.Url" />', to: '<FunctionFile resid="Help.Url" />' },
    "FunctionFile in DesktopFormFactor is not the runtime's page.",
  ],
  [
    "functions on another page than the pane",
    { from: /(<Page>\s*<SourceLocation resid=)"TaskPane.Url"/, to: '$1"Help.Url"' },
    "SourceLocation in Page is not the runtime's page.",
  ],
  [
    "a pane on another page than the button's",
    {
      from: '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html" />',
      to: '<SourceLocation DefaultValue="https://localhost:3000/help.html" />',
    },
    "The pane's page is not the runtime's page.",
  ],
  [
    "a runtime that ends with each command",
    { from: 'lifetime="long"', to: 'lifetime="short"' },
    "The runtime is not a long one.",
  ],
  [
    "a command that the code does not have",
    { from: "<FunctionName>checkScores<", to: "<FunctionName>checkScore<" },
    "No command is called checkScore.",
  ],
  ...(
    [
      [
        "a shortcut for a command that the code does not have",
        ['"id": "openPane"', '"id": "openPain"'],
        "No command is called openPain.",
      ],
      [
        "a shortcut for nothing",
        ['"action": "openPane"', '"action": "open"'],
        "A shortcut is for open, which is no action.",
      ],
      [
        "a shortcut without words",
        ['"Open the Maturity scorecard pane"', '""'],
        "The shortcut's action openPane has no name.",
      ],
      [
        "two shortcuts with the same keys",
        ["Ctrl+Alt+Shift+J", "Ctrl+Alt+Shift+M"],
        "Two shortcuts are Ctrl+Alt+Shift+M (default).",
      ],
      ["a shortcut of Excel's", ["Ctrl+Alt+Shift+J", "Ctrl+Shift+L"], "Ctrl+Shift+L may be another program's."],
    ] as const
  ).map(
    ([name, [from, to], fault]) =>
      [name, { file: "shortcuts.json", content: Buffer.from(shortcuts.replace(from, to)) }, fault] as const,
  ),
];

test.each(FAULTS)("a fault is found: %s", (_, change, fault) => {
  expect(faultsOf(change)).toContain(fault);
});

test("each icon is as large as its name says", () => {
  for (const [name, sizes] of Object.entries({
    icon: [16, 32, 64, 80, 128],
    check: [16, 32, 80],
    highlight: [16, 32, 80],
    summary: [16, 32, 80],
  })) {
    for (const size of sizes) {
      const file = readFileSync(join(ROOT, `assets/icons/${name}-${size}.png`));
      expect([name, ...toPngSize(file)]).toEqual([name, size, size]);
    }
  }
});
