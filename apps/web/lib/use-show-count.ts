"use client";

import { useFormatter } from "next-intl";

/** Shows numbers in the reader's language: "1,204", "1.204". */
export function useShowCount(): (count: number) => string {
  const format = useFormatter();
  return (count) => format.number(count);
}
