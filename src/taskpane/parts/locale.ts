/** How the user's system writes dates and numbers; undefined for as the browser does. */
let locale: string | undefined;

/** Has dates and numbers written as one of these languages does, the first that the browser knows; "en-GB" and the like. */
export function setLocale(languages: readonly (string | undefined)[]): void {
  locale = languages.find((language) => language !== undefined && isKnown(language));
}

/** A format that is made for the user's language when it is first needed, and made anew once that is another. */
export function forLocale<Format>(make: (locale: string | undefined) => Format): () => Format {
  let made: { readonly locale: string | undefined; readonly format: Format } | null = null;
  return () => {
    if (made?.locale !== locale || made === null) made = { locale, format: make(locale) };
    return made.format;
  };
}

function isKnown(language: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language).length > 0;
  } catch {
    // No language at all.
    return false;
  }
}
