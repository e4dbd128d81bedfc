/** Where a browser keeps the language that was chosen in it. */
export const LOCALE_COOKIE = "laurel-locale";
