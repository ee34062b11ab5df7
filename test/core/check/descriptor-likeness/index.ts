import { CONTRACTS } from "./contracts";
import { COUNCILLORS } from "./councillors";
import { DIGITAL } from "./digital";
import type { LabelledLadder } from "./labelled-ladder";
import { RISK } from "./risk";
import { SKILLS } from "./skills";
import { SMALL_FIRMS } from "./small-firms";
import { SOCIAL_VALUE } from "./social-value";
import { SUPPLIERS } from "./suppliers";

/** All labelled ladders. Their order, and that of their quotations, says which are held out: every third. */
export const LABELLED_LADDERS: readonly LabelledLadder[] = [
  CONTRACTS,
  COUNCILLORS,
  DIGITAL,
  RISK,
  SKILLS,
  SMALL_FIRMS,
  SOCIAL_VALUE,
  SUPPLIERS,
];
