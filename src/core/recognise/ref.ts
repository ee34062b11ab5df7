/** The bare number of a written ref: "VC07", "7.", "#7" and "Objective 7" are "7"; "3.10" and "7a" stay as they are. */
const REF = /^(?:#|no\.?|vc|ref\.?|obj\.?|objective)?[\s\-:]*0*(\d+(?:\.\d+)*[a-z]?)[.):]?$/i;

/** The ref without decoration; null for text that is no ref. */
export function findRef(text: string): string | null {
  return REF.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}
