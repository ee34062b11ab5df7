import fc from "fast-check";

/** The seed that every run uses unless it is told otherwise, so that a run fails because of a change and not by chance. */
const USUAL_SEED = 20_261_121;

/**
 * fast-check, seeded: by PROPERTY_SEED where it is a number, by chance where it is "any", for somebody who goes looking for
 * what nobody has thought of; else always alike.
 */
const wanted = process.env["PROPERTY_SEED"];
if (wanted !== "any") fc.configureGlobal({ seed: wanted === undefined ? USUAL_SEED : Number(wanted) });

export { fc };
