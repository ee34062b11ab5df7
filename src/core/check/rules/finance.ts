import type { Rule } from "../rule";
import { costAvoidanceInCashable } from "./cost-avoidance-in-cashable";
import { doubleCountedSaving } from "./double-counted-saving";
import { forecastCountedAsDelivered } from "./forecast-counted-as-delivered";
import { missedTarget } from "./missed-target";
import { provisionalFigure } from "./provisional-figure";
import { registerMismatch } from "./register-mismatch";
import { savingArithmetic } from "./saving-arithmetic";
import { targetNotSet } from "./target-not-set";
import { unitMismatch } from "./unit-mismatch";
import { unreadableAmount } from "./unreadable-amount";
import { wrongDirection } from "./wrong-direction";

/** The checks of KPIs and savings, in the order in which they are documented. */
export const FINANCE_RULES: readonly Rule[] = [
  targetNotSet,
  unreadableAmount,
  provisionalFigure,
  missedTarget,
  wrongDirection,
  registerMismatch,
  savingArithmetic,
  doubleCountedSaving,
  forecastCountedAsDelivered,
  costAvoidanceInCashable,
  unitMismatch,
];
