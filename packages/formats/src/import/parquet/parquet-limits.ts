/**
 * What a Parquet file may ask of memory. Row groups are read one at a time: 128 MB is more than the 100 MB
 * that the Hub recommends, and four million values are a million rows of four columns.
 */
export const PARQUET_LIMITS = {
  footerBytes: 4_000_000,
  schemaElements: 2_000,
  schemaDepth: 20,
  groupBytes: 134_217_728,
  groupRows: 1_048_576,
  groupValues: 4_194_304,
} as const;
