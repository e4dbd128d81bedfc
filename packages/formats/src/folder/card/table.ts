/** A Markdown table of counts; what they count is escaped already. */
export function table(rows: readonly (readonly [what: string, count: number])[]): string[] {
  return [
    "| | number |",
    "| --- | ---: |",
    ...rows.map(([what, count]) => `| ${what} | ${count.toLocaleString("en-US")} |`),
  ];
}
