import { lazy, Suspense, type ReactNode } from "react";
import { OPENING_PREVIEW } from "../parts/form-words";
import { Reading } from "../shell/Reading";
import type { PlanPreviewProps } from "./PlanPreview";

const PlanPreview = lazy(() => import("./PlanPreview").then((file) => ({ default: file.PlanPreview })));

/** Any change before it is made, fetched when somebody first wants to see one. */
export function LazyPlanPreview(props: PlanPreviewProps): ReactNode {
  return (
    <Suspense fallback={<Reading what={OPENING_PREVIEW} />}>
      <PlanPreview {...props} />
    </Suspense>
  );
}
