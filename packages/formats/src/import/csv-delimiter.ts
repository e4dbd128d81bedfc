const DELIMITERS = [",", ";", "\t"] as const;

/** The delimiter that the header line has most of, outside quotes; a comma when it has none. */
export function csvDelimiter(headerLine: string): string {
  const unquoted = headerLine.replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
