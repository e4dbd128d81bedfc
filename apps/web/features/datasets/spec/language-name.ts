/** What a language (ISO 639) is called in the reader's; its code where nobody knows its name. */
export function languageName(locale: string, code: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code;
}
