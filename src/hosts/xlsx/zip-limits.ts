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
  /** Unpacked to packed, for parts that are read and take more than `ratioFrom`: deflate reaches 1,032, sheets some 30. */
  ratio: 100,
  ratioFrom: 4 * 1024 * 1024,
  /** The same for parts that nobody reads: an empty picture may well pack to nothing. */
  unreadRatio: 250,
  unreadRatioFrom: 32 * 1024 * 1024,
  /** Cells of all sheets together, those too that hold only a look. */
  cells: 1_000_000,
  /** Elements of a part that is walked through, and of one that is kept as a tree. */
  elements: 10_000_000,
  treeElements: 1_000_000,
} as const;
