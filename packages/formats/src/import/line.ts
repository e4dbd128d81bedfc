/** One line without its line feed, counted from 1: its text, or why it has none. */
export type Line =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly reason: string };
