/**
 * How much a file may hold before it is refused. A zip can promise little and unpack to terabytes; real workbooks stay
 * far below all of these.
 */
export const ZIP_LIMITS = {
  entries: 20_000,
  /** Bytes of one part, unpacked. A text of more would not fit a JavaScript string in every browser. */
  partSize: 256 * 1024 * 1024,
  /** Bytes of all parts, unpacked. */
  totalSize: 512 * 1024 * 1024,
  /** Unpacked to packed, for parts above {@link ZIP_LIMITS.ratioFrom}: deflate reaches 1,032, sheets stay under 60. */
  ratio: 250,
  ratioFrom: 4 * 1024 * 1024,
  /** Cells that hold something, in all sheets together. */
  cells: 3_000_000,
} as const;
