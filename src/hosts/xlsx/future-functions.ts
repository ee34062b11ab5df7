import { isFunction, stringifyTokens, tokenize } from "@borgar/fx/xlsx";

/**
 * Functions that came after Excel 2007: a file keeps them with a prefix that nobody sees in Excel.
 * Source: Microsoft's list of `_xlfn.` functions and [MS-XLSX] 2.2.2.
 */
const PREFIXED = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT
  BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT
  CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH
  DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH
  FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT
  GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH
  IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT
  MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC
  PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG
  RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV
  T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK
  WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const PREFIXED_TWICE = new Set(["FILTER", "SORT", "SORTBY"]);
const PREFIX = "_xlfn.";
const SECOND_PREFIX = "_xlws.";

/** A formula as a person sees it in Excel, for one as a file keeps it. */
export function toShownFormula(formula: string): string {
  // Names inside LET and LAMBDA carry prefixes of their own: such a formula is left as it is kept, so that it stays true.
  if (!formula.includes(PREFIX) || formula.includes("_xlpm.") || formula.includes("_xlop.")) return formula;
  return mapFunctions(formula, (name) => {
    const bare = name.replace(/^_xlfn\.(_xlws\.)?/i, "");
    return toKeptName(bare) === name ? bare : name;
  });
}

/** A formula as a file keeps it, for one as a person writes it in Excel. */
export function toKeptFormula(formula: string): string {
  return mapFunctions(formula, toKeptName);
}

function toKeptName(name: string): string {
  const upper = name.toUpperCase();
  if (PREFIXED_TWICE.has(upper)) return PREFIX + SECOND_PREFIX + name;
  return PREFIXED.has(upper) ? PREFIX + name : name;
}

function mapFunctions(formula: string, toName: (name: string) => string): string {
  const tokens = tokenize(formula, { mergeRefs: true });
  return stringifyTokens(tokens.map((token) => (isFunction(token) ? { ...token, value: toName(token.value) } : token)));
}
