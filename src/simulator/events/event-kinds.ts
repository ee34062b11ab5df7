/** A kind of event: what the client calls it when it registers, and the number that it goes by when it is told. */
export interface EventKind {
  /** Between `_Register` and the end of the method's name: "DataChangedEvent". */
  readonly registration: string;
  readonly messageType: number;
  /** As in Office.js: "onChanged". */
  readonly member: string;
}

/** The events that the simulator tells of. Their numbers are those that the client compares with. */
export const EVENT = {
  changed: { registration: "DataChangedEvent", messageType: 10, member: "onChanged" },
  activated: { registration: "ActivatedEvent", messageType: 11, member: "onActivated" },
  deactivated: { registration: "DeactivatedEvent", messageType: 12, member: "onDeactivated" },
  added: { registration: "AddedEvent", messageType: 13, member: "onAdded" },
  selectionChanged: { registration: "SelectionChangedEvent", messageType: 14, member: "onSelectionChanged" },
  deleted: { registration: "DeletedEvent", messageType: 15, member: "onDeleted" },
  calculated: { registration: "CalculatedEvent", messageType: 16, member: "onCalculated" },
  formatChanged: { registration: "FormatChangedEvent", messageType: 18, member: "onFormatChanged" },
  protectionChanged: { registration: "ProtectionChangedEvent", messageType: 24, member: "onProtectionChanged" },
  nameChanged: { registration: "EventNameChanged", messageType: 25, member: "onNameChanged" },
  visibilityChanged: { registration: "EventVisibilityChanged", messageType: 26, member: "onVisibilityChanged" },
  moved: { registration: "EventMoved", messageType: 27, member: "onMoved" },
} as const satisfies Record<string, EventKind>;

/** The id under which a client waits for the events of all sheets. */
export const WORKBOOK_TARGET = "Workbook";

/** The kind that a method such as `_RegisterDataChangedEvent` is about, and whether it begins or ends; null for others. */
export function findRegistration(method: string): { readonly kind: EventKind; readonly isOn: boolean } | null {
  const match = /^_(Un)?[Rr]egister(.+)$/.exec(method);
  const kind = Object.values(EVENT).find((each) => each.registration === match?.[2]);
  return match === null || kind === undefined ? null : { kind, isOn: match[1] === undefined };
}
