/** What `npm run build` made: the bytes of a file by its path on the site; null where it made none. */
export type BuiltFiles = (path: string) => Buffer | null;

/** What the manifest is held against. */
export interface Surroundings {
  readonly built: BuiltFiles;
  /** The commands that the code has. */
  readonly commands: readonly string[];
}

/** Where the pages are while the add-in is developed. */
const ORIGIN = "https://localhost:3000/";

/** The most characters of a resource's id, and of texts. Source: Microsoft, manifest reference, "Resources" and others. */
const LONGEST_ID = 32;
const LONGEST: Readonly<Record<string, number>> = {
  ShortStrings: 125,
  LongStrings: 250,
  DisplayName: 125,
  Description: 250,
  ProviderName: 125,
};
/** The sizes that a button has to have, in pixels. */
const BUTTON_SIZES = ["16", "32", "80"];
const OWN_ICONS: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };
/** The kind of resource that each element refers to; any other refers to a text. */
const KINDS: Readonly<Record<string, string>> = {
  Image: "Image",
  SourceLocation: "Url",
  FunctionFile: "Url",
  Runtime: "Url",
  LearnMoreUrl: "Url",
};

/**
 * What is wrong with a manifest that Office's schema does not see, a line each; none for a good one.
 * @param xml the manifest's text, parsed by the browser's own parser, so that a test needs jsdom.
 */
export function findFaults(xml: string, { built, commands }: Surroundings): readonly string[] {
  const manifest = new Manifest(xml);
  if (manifest.all("parsererror").length > 0) return ["It is not well-formed."];
  return [
    ...findReferenceFaults(manifest),
    ...findTextFaults(manifest),
    ...findAddressFaults(manifest, built),
    ...findIconFaults(manifest, built),
    ...findPageFaults(manifest),
    ...findCommandFaults(manifest, built, commands),
  ];
}

class Manifest {
  private readonly document: Document;
  readonly resources: readonly Element[];

  constructor(xml: string) {
    this.document = new DOMParser().parseFromString(xml, "application/xml");
    this.resources = this.all("Resources").flatMap((element) => [...element.querySelectorAll("[id]")]);
  }

  /** The elements of that name, whatever prefix they are written with. */
  all(name: string): readonly Element[] {
    return [...this.document.getElementsByTagNameNS("*", name)];
  }

  where(selector: string): readonly Element[] {
    return [...this.document.querySelectorAll(selector)];
  }

  /** What the resource holds that an element refers to; "" where there is none. */
  resourceOf(element: Element): string {
    const id = attribute(element, "resid");
    const resource = this.resources.find((each) => attribute(each, "id") === id);
    return resource ? attribute(resource, "DefaultValue") : "";
  }
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

function findReferenceFaults(manifest: Manifest): readonly string[] {
  const ids = manifest.resources.map((element) => attribute(element, "id"));
  const users = manifest.where("[resid]");
  const used = new Set(users.map((element) => attribute(element, "resid")));
  const named = [...manifest.all("Control"), ...manifest.all("Group")].map((element) => attribute(element, "id"));
  const wrong = users.flatMap((user) => {
    const id = attribute(user, "resid");
    const resource = manifest.resources.find((element) => attribute(element, "id") === id);
    if (!resource) return [`${user.localName} refers to ${id}, which is no resource.`];
    const kind = KINDS[user.localName] ?? "String";
    return resource.localName === kind ? [] : [`${user.localName} refers to ${id}, which is no ${kind}.`];
  });
  return [
    ...wrong,
    ...ids.filter((id) => !used.has(id)).map((id) => `Nothing uses the resource ${id}.`),
    ...findTwice([...ids]).map((id) => `There are two resources ${id}.`),
    ...findTwice(named).map((id) => `There are two controls ${id}.`),
    ...[...ids, ...used]
      .filter((id) => id.length > LONGEST_ID)
      .map((id) => `The id ${id} has more than ${LONGEST_ID} characters.`),
  ];
}

function findTwice(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
}

function findTextFaults(manifest: Manifest): readonly string[] {
  const texts = Object.keys(LONGEST).flatMap((name) =>
    manifest.all(name).flatMap((element) => {
      const holders = name.endsWith("Strings") ? [...element.children] : [element];
      return holders
        .filter((holder) => !holder.hasAttribute("resid"))
        .map((holder) => ({ name, text: attribute(holder, "DefaultValue") || holder.textContent }));
    }),
  );
  return texts.flatMap(({ name, text }) => {
    const most = LONGEST[name] ?? 0;
    if (text.trim() === "") return [`A text in ${name} is empty.`];
    return text.length > most ? [`A text in ${name} has more than ${most} characters: ${text.slice(0, 30)}…`] : [];
  });
}

function findAddressFaults(manifest: Manifest, built: BuiltFiles): readonly string[] {
  const addresses = [
    ...manifest.where("[DefaultValue]").map((element) => attribute(element, "DefaultValue")),
    ...manifest.where("[Url]").map((element) => attribute(element, "Url")),
  ].filter((value) => value.includes("://"));
  return [...new Set(addresses)].flatMap((address) => {
    if (!address.startsWith(ORIGIN)) return [`${address} is on another site.`];
    return built(toPath(address)) === null ? [`${address} is not built.`] : [];
  });
}

function toPath(address: string): string {
  return address.slice(ORIGIN.length);
}

function findIconFaults(manifest: Manifest, built: BuiltFiles): readonly string[] {
  const sizes = manifest.all("Icon").flatMap((icon) => {
    const given = [...icon.children].map((image) => attribute(image, "size"));
    const missing = BUTTON_SIZES.filter((size) => !given.includes(size));
    const owner = attribute(icon.parentElement ?? icon, "id");
    return missing.map((size) => `${owner} has no icon of ${size} pixels.`);
  });
  const images = [
    ...manifest.where("Icon > *").map((image) => ({
      address: manifest.resourceOf(image),
      size: Number(attribute(image, "size")),
    })),
    ...Object.entries(OWN_ICONS).flatMap(([name, size]) =>
      manifest.all(name).map((element) => ({ address: attribute(element, "DefaultValue"), size })),
    ),
  ];
  const wrong = images.flatMap(({ address, size }) => {
    const file = built(toPath(address));
    if (file === null) return [];
    const [width, height] = toPngSize(file);
    return width === size && height === size ? [] : [`${address} is not ${size} pixels wide and high.`];
  });
  return [...sizes, ...new Set(wrong)];
}

/** Width and height stand behind the signature (8 bytes) and the head of the first chunk (8 bytes); 0 for no PNG. */
export function toPngSize(file: Buffer): [width: number, height: number] {
  return file.toString("latin1", 1, 4) === "PNG" ? [file.readUInt32BE(16), file.readUInt32BE(20)] : [0, 0];
}

/** A shared runtime is one page: whatever names it by another resid gets a page of its own, or none. */
function findPageFaults(manifest: Manifest): readonly string[] {
  const runtime = manifest.all("Runtime")[0];
  const shared = runtime ? attribute(runtime, "resid") : "";
  const pages = [
    ...manifest.all("FunctionFile"),
    ...manifest.where("Page > SourceLocation"),
    ...manifest.where("Action > SourceLocation"),
  ];
  const page = manifest.where("DefaultSettings > SourceLocation").map((element) => attribute(element, "DefaultValue"));
  return [
    ...pages
      .filter((element) => attribute(element, "resid") !== shared)
      .map((element) => `${element.localName} in ${element.parentElement?.localName ?? ""} is not the runtime's page.`),
    ...(runtime && page[0] !== manifest.resourceOf(runtime) ? ["The pane's page is not the runtime's page."] : []),
    ...(runtime && attribute(runtime, "lifetime") !== "long" ? ["The runtime is not a long one."] : []),
  ];
}

/** The file of shortcuts, as far as it is looked at. */
interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
}

function findCommandFaults(manifest: Manifest, built: BuiltFiles, commands: readonly string[]): readonly string[] {
  const unknown = manifest
    .all("FunctionName")
    .map((element) => element.textContent)
    .filter((name) => !commands.includes(name))
    .map((name) => `No command is called ${name}.`);
  const file = manifest.all("ExtendedOverrides").map((element) => built(toPath(attribute(element, "Url"))))[0];
  return file ? [...unknown, ...findShortcutFaults(JSON.parse(file.toString("utf8")) as Shortcuts, commands)] : unknown;
}

/** Ctrl, Alt and Shift together, as Microsoft advises: neither Excel nor a screen reader uses those with a letter. */
const KEYS = /^(Ctrl|Command)\+Alt\+Shift\+[A-Z]$/;

function findShortcutFaults({ actions, shortcuts }: Shortcuts, commands: readonly string[]): readonly string[] {
  const keys = shortcuts.flatMap(({ key }) => Object.entries(key).map(([system, keys]) => ({ system, keys })));
  return [
    ...actions.filter(({ id }) => !commands.includes(id)).map(({ id }) => `No command is called ${id}.`),
    ...actions.filter(({ name }) => name.trim() === "").map(({ id }) => `The shortcut's action ${id} has no name.`),
    ...shortcuts
      .filter(({ action }) => !actions.some(({ id }) => id === action))
      .map(({ action }) => `A shortcut is for ${action}, which is no action.`),
    ...findTwice(keys.map((each) => `${each.keys} (${each.system})`)).map((each) => `Two shortcuts are ${each}.`),
    ...keys.filter((each) => !KEYS.test(each.keys)).map((each) => `${each.keys} may be another program's.`),
  ];
}
