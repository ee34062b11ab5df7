import type { Json } from "../json";
import type { WireObject } from "./emulated-class";

/**
 * One object for several of the same class, as the format of several areas is: what is set or called goes to each of them;
 * what is read is what they agree on, else null.
 */
export function fanOut(objects: readonly [WireObject, ...WireObject[]]): WireObject {
  const [first] = objects;
  const agreed = (read: (object: WireObject) => Json): Json => {
    const value = read(first);
    return objects.every((each) => JSON.stringify(read(each)) === JSON.stringify(value)) ? value : null;
  };
  const toAll = (find: (object: WireObject) => WireObject | null): WireObject | null => {
    const found = objects.map(find).filter((each) => each !== null);
    const [head, ...rest] = found;
    return head ? fanOut([head, ...rest]) : null;
  };
  return {
    ...first,
    read: (name) => agreed((object) => object.read(name)),
    write: (name, value) => {
      for (const object of objects) object.write(name, value);
    },
    navigate: (name) => toAll((object) => object.navigate(name)),
    call: (name, args) => {
      const [outcome] = objects.map((object) => object.call(name, args));
      return outcome;
    },
    getItem: (args) => toAll((object) => object.getItem(args)) ?? first.getItem(args),
  };
}
