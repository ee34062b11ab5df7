import { Button, Caption1, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { planKpiChoiceRemoval, planKpiDirection } from "../../app/kpi-choices";
import { notFound } from "../../app/problem";
import type { Direction } from "../../core/amount/amount";
import { isSameKpi, toKpiKey } from "../../core/scorecard/kpi-choices";
import type { Kpi } from "../../core/scorecard/kpi";
import { toKpiName } from "../../core/scorecard/kpi-name";
import { usePane, useSessionState } from "../pane-context";
import { AskFirst } from "../parts/AskFirst";
import { CellAt } from "../parts/CellAt";
import { KEEPING_IN_WORKBOOK, KEPT_FOR_ALL, TAKING_OUT_OF_WORKBOOK } from "../parts/form-words";
import { useKpiStyles } from "./kpi-styles";
import { DIRECTION_WORDS, toDirectionWords } from "./kpi-words";
import {
  LET_CELLS_TELL,
  SAY_WHICH,
  toGoneText,
  toKeepLabel,
  toKeptText,
  toTitle,
  toToldAgainText,
  WHICH_WAY,
} from "./direction-words";

const DIRECTIONS: readonly Direction[] = ["increase", "decrease"];

/** Which way is good for a KPI and what tells it, and the way to say it otherwise. */
export function DirectionChoice({ kpi }: { readonly kpi: Kpi }): ReactNode {
  const styles = useKpiStyles();
  const { session } = usePane();
  const { picture } = useSessionState();
  const [isOpen, setIsOpen] = useState(false);
  const current = kpi.direction?.direction ?? null;
  const [wanted, setWanted] = useState<Direction | null>(current);
  const key = toKpiKey(kpi);
  const kept = picture?.review.scorecard.kpiChoices.find(
    ({ choice }) => choice?.kind === "direction" && isSameKpi(choice.kpi, key),
  );
  const keep = async (): Promise<void> => {
    if (!wanted) return;
    await session.carryOut({
      doing: KEEPING_IN_WORKBOOK,
      done: toKeptText(DIRECTION_WORDS[wanted], toKpiName(kpi)),
      plan: ({ review }) => {
        const now = review.scorecard.kpis.find((each) => isSameKpi(toKpiKey(each), key));
        return now ? planKpiDirection(review, now, wanted) : notFound(toGoneText(toKpiName(kpi)));
      },
    });
    if (session.state.notice?.kind === "done") setIsOpen(false);
  };
  const letTell = (name: string): Promise<void> =>
    session.carryOut({
      doing: TAKING_OUT_OF_WORKBOOK,
      done: toToldAgainText(toKpiName(kpi)),
      plan: ({ review }) => planKpiChoiceRemoval(review, name),
    });
  return (
    <div className={styles.section}>
      <Text className={styles.target}>
        {toDirectionWords(kpi.direction)}{" "}
        {kpi.direction && kpi.direction.from !== "chosen" && <CellAt at={kpi.direction.at} />}
      </Text>
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {SAY_WHICH}
        </Button>
        {kept && (
          <Button size="small" onClick={() => void letTell(kept.name)}>
            {LET_CELLS_TELL}
          </Button>
        )}
      </div>
      {isOpen && (
        <AskFirst
          title={toTitle(toKpiName(kpi))}
          confirm={toKeepLabel(wanted && DIRECTION_WORDS[wanted])}
          canConfirm={wanted !== null && !(wanted === current && kpi.direction?.from === "chosen")}
          onConfirm={() => void keep()}
          onCancel={() => setIsOpen(false)}
        >
          <RadioGroup
            aria-label={WHICH_WAY}
            value={wanted ?? ""}
            onChange={(_, { value }) => setWanted(DIRECTIONS.find((each) => each === value) ?? null)}
          >
            {DIRECTIONS.map((direction) => (
              <Radio key={direction} value={direction} label={DIRECTION_WORDS[direction]} />
            ))}
          </RadioGroup>
          <Caption1>{KEPT_FOR_ALL}</Caption1>
        </AskFirst>
      )}
    </div>
  );
}
