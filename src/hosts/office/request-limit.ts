/** Excel on the web takes 5 MB at the most; what is typed in one batch stays so far below that all else has room. */
export const REQUEST_LIMIT = 3_000_000;
