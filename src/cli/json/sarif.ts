import type {
  Artifact,
  ArtifactLocation,
  Invocation,
  Location,
  Log,
  Notification,
  ReportingDescriptor,
  Result,
} from "sarif";
import type { WorkbookChecks } from "../../app/check";
import { toReferredFindings, type ReferredFinding } from "../../app/finding-references";
import type { Review } from "../../app/review";
import type { Severity } from "../../core/check/finding";
import type { RuleMeta } from "../../core/check/rule";
import { toA1, toAddress } from "../../core/grid/a1";
import type { CellRef } from "../../core/grid/cell-ref";
import { toReferenceText } from "../../core/log/finding-reference";

/** A workbook that was checked. */
export interface CheckedFile {
  /** Where it is, as a URI that is encoded and, as a rule, relative. */
  readonly uri: string;
  readonly review: Review;
  readonly checks: WorkbookChecks;
}

/** A file that could not be checked, and why. */
export interface UncheckedFile {
  readonly uri: string;
  readonly message: string;
}

/** All that a run of `maturity check` came to. */
export interface CheckRun {
  readonly version: string;
  readonly rules: readonly RuleMeta[];
  readonly checked: readonly CheckedFile[];
  readonly unchecked: readonly UncheckedFile[];
  /** What the command ends with. */
  readonly exitCode: number;
}

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/** The name by which pipelines know the folder that relative URIs start from. */
const BASE = "%SRCROOT%";
/** What keeps one result known from run to run: the finding's reference in the log. */
const FINGERPRINT = "maturityReference/v1";
const LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, Result.level>;
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12",
};

/** The findings of several workbooks as one run in the Static Analysis Results Interchange Format, version 2.1.0. */
export function toSarif({ version, rules, checked, unchecked, exitCode }: CheckRun): Log {
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "maturity", version, language: "en-GB", rules: rules.map(toDescriptor) } },
        invocations: [toInvocation(checked, unchecked, ruleIndexes, exitCode)],
        artifacts: checked.map(toArtifact),
        results: checked.flatMap(({ uri, review, checks }, artifact) =>
          toReferredFindings(review, checks.findings).map((referred) =>
            toResult(referred, toArtifactLocation(uri, artifact), ruleIndexes.get(referred.finding.rule) ?? -1),
          ),
        ),
      },
    ],
  };
}

function toDescriptor({ id, title, severity, rationale, source }: RuleMeta): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: rationale },
    help: {
      text: `${rationale} Source: ${source}`,
      markdown: `**${escapeMarkdown(title)}**\n\n${escapeMarkdown(rationale)}\n\nSource: ${escapeMarkdown(source)}`,
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function toInvocation(
  checked: readonly CheckedFile[],
  unchecked: readonly UncheckedFile[],
  ruleIndexes: ReadonlyMap<string, number>,
  exitCode: number,
): Invocation {
  const failures = [
    ...unchecked.map(({ uri, message }) =>
      toNotification("unreadable-file", "error", message, toArtifactLocation(uri)),
    ),
    ...checked.flatMap(({ uri, checks }, artifact) =>
      checks.rules
        .filter(({ outcome }) => outcome === "crashed")
        .map(({ meta, failure }): Notification => {
          const message = `The check ${meta.id} failed and found nothing: ${failure ?? "no reason given"}`;
          const index = ruleIndexes.get(meta.id) ?? -1;
          return {
            ...toNotification("failed-check", "error", message, toArtifactLocation(uri, artifact)),
            associatedRule: { id: meta.id, index },
          };
        }),
    ),
  ];
  const ignored = checked.flatMap(({ uri, checks }, artifact) =>
    checks.problems.map((problem) =>
      toNotification("ignored-setting", "warning", problem, toArtifactLocation(uri, artifact)),
    ),
  );
  return {
    executionSuccessful: failures.length === 0,
    exitCode,
    toolExecutionNotifications: failures,
    toolConfigurationNotifications: ignored,
  };
}

function toNotification(
  id: string,
  level: Notification.level,
  message: string,
  artifactLocation: ArtifactLocation,
): Notification {
  return {
    descriptor: { id },
    level,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation } }],
  };
}

function toArtifact({ uri }: CheckedFile): Artifact {
  const mimeType = MEDIA_TYPES[/\.(\w+)$/.exec(uri)?.[1]?.toLowerCase() ?? ""];
  return { location: toArtifactLocation(uri), roles: ["analysisTarget"], ...(mimeType ? { mimeType } : {}) };
}

function toResult({ finding, reference }: ReferredFinding, artifact: ArtifactLocation, ruleIndex: number): Result {
  const { rule, severity, message, at, related, accepted, objective, keyArea, period, fix } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [toLocation(at, artifact)],
    relatedLocations: related.map((cell) => ({ ...toLocation(cell, artifact), message: { text: toAddress(cell) } })),
    partialFingerprints: { [FINGERPRINT]: toReferenceText(reference) },
    // On every result or on none: an empty list says that nobody has accepted it.
    suppressions: accepted ? [{ kind: "external", status: "accepted", justification: accepted.reason }] : [],
    // A fix of this format edits text; the cells of a workbook are no text.
    properties: { objective, keyArea, period: period?.label ?? null, mend: fix?.label ?? null },
  };
}

function toLocation(at: CellRef, artifactLocation: ArtifactLocation): Location {
  return {
    physicalLocation: { artifactLocation },
    logicalLocations: [{ name: toA1(at.row, at.column), fullyQualifiedName: toAddress(at), kind: "cell" }],
  };
}

/** An absolute URI has no base. */
function toArtifactLocation(uri: string, index?: number): ArtifactLocation {
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(uri);
  return { uri, ...(isAbsolute ? {} : { uriBaseId: BASE }), ...(index === undefined ? {} : { index }) };
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, "\\$&");
}
