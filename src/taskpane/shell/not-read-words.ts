export const NOT_READ = "Not read";
/** Leads to where one says it. */
export const SAY_HOW_TO_READ = "Say how it is to be read";
