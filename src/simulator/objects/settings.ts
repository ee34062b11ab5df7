import { HostError } from "../host-error";
import { emulate, Value } from "../wire/emulated-class";
import { asJson } from "./written";
import { wrap, type SettingPlace } from "./wrap";
import type { Workbook } from "../workbook/workbook";

export const settingCollectionClass = emulate<Workbook>({
  name: "SettingCollection",
  items: (workbook) => [...workbook.settings.keys()].map((key) => wrap("Setting", { workbook, key })),
  getItem: (workbook, args) => {
    const key = args.text(0);
    if (!workbook.settings.has(key)) throw new HostError("ItemNotFound");
    return wrap("Setting", { workbook, key });
  },
  methods: {
    Add: (workbook, args) => {
      const key = args.text(0);
      workbook.settings.set(key, asJson(args.values[1]));
      return wrap("Setting", { workbook, key });
    },
    GetCount: ({ settings }) => new Value(settings.size),
    GetItemOrNullObject: (workbook, args) => {
      const key = args.text(0);
      return workbook.settings.has(key) ? wrap("Setting", { workbook, key }) : null;
    },
  },
});

export const settingClass = emulate<SettingPlace>({
  name: "Setting",
  requireAlive: ({ workbook, key }) => {
    if (!workbook.settings.has(key)) throw new HostError("ItemNotFound");
  },
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key) ?? null,
      set: ({ workbook, key }, written) => workbook.settings.set(key, asJson(written)),
    },
    _Id: { get: ({ key }) => key },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
      return null;
    },
  },
});
