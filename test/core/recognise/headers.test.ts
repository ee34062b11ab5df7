import { findHeaderMeaning, HEADER_WORDINGS, type ColumnRole } from "../../../src/core/recognise/headers";

describe("a header", () => {
  test.each<[string, ColumnRole, string | null]>([
    ["#", "ref", null],
    ["Ref.", "ref", null],
    ["No.", "ref", null],
    ["Objective No.", "ref", null],
    ["Value code", "ref", null],
    ["Objective", "title", null],
    ["OBJECTIVES", "title", null],
    ["Objective:", "title", null],
    [" Objective\ntitle ", "title", null],
    ["Description", "description", null],
    ["Objective description", "description", null],
    ["Score", "score", "current"],
    ["Score*", "score", "current"],
    ["2025 Score", "score", "2025-2025"],
    ["Score 2025", "score", "2025-2025"],
    ["Score (2025)", "score", "2025-2025"],
    ["Score\n2025", "score", "2025-2025"],
    ["2025  SCORES", "score", "2025-2025"],
    ["2024/25 Score", "score", "2024-2025"],
    ["FY25 score", "score", "2024-2025"],
    ["Score (1-5)", "score", "current"],
    ["Current score", "score", "current"],
    ["Previous score", "score", "previous"],
    ["Last year's score", "score", "previous"],
    ["Maturity level 2025", "score", "2025-2025"],
    ["Comments", "comment", "current"],
    ["2025 Comments", "comment", "2025-2025"],
    ["2025 Comments and Action", "comment", "2025-2025"],
    ["2025 Comments & Actions", "comment", "2025-2025"],
    ["2025 Comments/Actions", "comment", "2025-2025"],
    ["Commentary and actions 2024/25", "comment", "2024-2025"],
    ["Year 2 (2024) score", "score", "2024-2024"],
    ["March 2025 score", "score", "2025-2025"],
    ["Score as at 31 March 2025", "score", "2025-2025"],
    ["2024 self-assessment", "score", "2024-2024"],
    ["Q2 2024/25 score", "score", "2024-2025 Q2"],
    ["Q2 score", "score", "Q2"],
    ["Maturity rating (2025)", "score", "2025-2025"],
    ["2025 Rationale for score", "comment", "2025-2025"],
    ["2025 Actions", "action", "2025-2025"],
    ["Next steps", "action", "current"],
    ["Target", "target", null],
    ["Target score", "target", null],
    ["2026 Target", "target", "2026-2026"],
    ["Ambition", "target", null],
    ["Target level 2025/26", "target", "2025-2026"],
    ["Lead officer", "owner", null],
    ["Owner", "owner", null],
    ["2025 Owner", "owner", null],
    ["Theme", "theme", null],
    ["Key area", "keyArea", null],
    ["Sub-section", "keyArea", null],
    ["Part", "part", null],
    ["New / continued", "part", null],
  ])("%j is the %s of %j", (header, role, key) => {
    const meaning = findHeaderMeaning(header);
    expect(meaning?.role).toBe(role);
    expect(meaning?.period?.key ?? null).toBe(key);
  });

  test.each([
    ...["", " ", "12", "2025", "Current", "Weighting", "Status", "RAG", "Priority", "Risk", "Risk score", "Likelihood"],
    ...["Max score", "Score out of 5", "Target date", "2025 target date", "Notes", "Task", "Objective scores and more"],
  ])("%j is not known", (header) => {
    expect(findHeaderMeaning(header)).toBeNull();
  });

  test.each(Object.entries(HEADER_WORDINGS).flatMap(([role, wordings]) => wordings.map((wording) => [wording, role])))(
    "%j is the %s, in capitals too",
    (wording, role) => {
      expect(findHeaderMeaning(wording)?.role).toBe(role);
      expect(findHeaderMeaning(wording.toUpperCase())?.role).toBe(role);
    },
  );

  test("has one meaning alone", () => {
    const wordings = Object.values(HEADER_WORDINGS).flat();
    expect(new Set(wordings).size).toBe(wordings.length);
  });
});
