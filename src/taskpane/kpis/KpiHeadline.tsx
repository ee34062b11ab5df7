import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { HeadlineText } from "../shell/HeadlineText";
import { toKpiHeadline } from "./kpi-headline";

/** What the header line says of a workbook that holds KPIs or savings and no objectives. */
export function KpiHeadline({ picture }: { readonly picture: Picture }): ReactNode {
  return <HeadlineText parts={toKpiHeadline(picture)} />;
}
